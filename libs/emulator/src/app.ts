import express, { type Express } from 'express';
import { adminErrors, adminRoutes } from './admin.routes.js';
import { GraphMedia } from './graph/graph-media.js';
import { GraphMessages } from './graph/graph-messages.js';
import { graphRoutes } from './graph/graph.routes.js';
import { Outbound } from './graph/outbound.js';
import { notFound } from './http/admin-error.js';
import { ownOriginOnly } from './http/own-origin.js';
import { securityHeaders } from './http/security-headers.js';
import { publicFolder } from './public-folder.js';
import type { World } from './world.js';

export function createApp(world: World, allowedHosts: readonly string[]): Express {
  const { network, media, lines, clock, unknown } = world;
  const outbound = new Outbound(world.behaviours, world.throttle, media, world.timers);
  const messages = new GraphMessages(outbound, network, media);
  return express()
    .disable('x-powered-by')
    .disable('etag')
    .use(securityHeaders)
    .use('/admin', ownOriginOnly(allowedHosts), adminRoutes(world))
    .use(graphRoutes({ lines, unknown, messages, media: new GraphMedia(outbound, media, clock) }))
    .use(express.static(publicFolder))
    .use((request) => {
      unknown.record(request, 'no such path');
      throw notFound('This path');
    })
    .use(adminErrors);
}
