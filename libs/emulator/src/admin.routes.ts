import express, { Router, type NextFunction, type Request, type Response } from 'express';
import { behavioursRoutes } from './graph/behaviours.routes.js';
import { numbersRoutes } from './graph/numbers.routes.js';
import { AdminError, adminFields } from './http/admin-error.js';
import { isRecord } from './http/fields.js';
import { mailRoutes } from './mail/mail.routes.js';
import { liveRoutes } from './phones/live.routes.js';
import { messagesRoutes } from './phones/messages.routes.js';
import { phonesRoutes } from './phones/phones.routes.js';
import { groupsRoutes } from './web/groups/groups.routes.js';
import { settingsRoutes } from './settings.routes.js';
import { faultsRoutes } from './web/faults/faults.routes.js';
import { appStateRoutes } from './web/app-state/app-state.routes.js';
import { historyRoutes } from './web/history/history.routes.js';
import { newslettersRoutes } from './web/queries/newsletters/newsletters.routes.js';
import { queriesRoutes } from './web/queries/queries.routes.js';
import { restrictionsRoutes } from './web/restrictions/restrictions.routes.js';
import { webRoutes } from './web/web.routes.js';
import { sessionsRoutes } from './web/messages/sessions.routes.js';
import type { World } from './world.js';

/** The hand of the person or the test that pretends: below `/admin`. */
export function adminRoutes(world: World): Router {
  const { network, media, lines, behaviours, unknown } = world;
  return Router()
    .use(express.json({ limit: '25mb' }))
    .use(phonesRoutes(network), messagesRoutes(network, media), liveRoutes(network.feed))
    .use(groupsRoutes(world.web), queriesRoutes(world.web), newslettersRoutes(world.web))
    .use(historyRoutes(world.web), appStateRoutes(world.web))
    .use(sessionsRoutes(world.web), restrictionsRoutes(world.web), mailRoutes(world.mail))
    .use(settingsRoutes(world), webRoutes(world.web), faultsRoutes(world.web))
    .use(numbersRoutes(lines), behavioursRoutes(behaviours))
    .post('/reset', (request, response) => {
      world.reset(adminFields(request.body).only('dropNumbers').optionalBoolean('dropNumbers'));
      response.status(204).end();
    })
    .get('/stats', (_request, response) => {
      response.json(world.stats());
    })
    .get('/unknown', (_request, response) => {
      response.json({ count: unknown.count, requests: unknown.list() });
    });
}

export function adminErrors(problem: unknown, _request: Request, response: Response, next: NextFunction): void {
  if (response.headersSent) return next(problem);
  const error = problem instanceof AdminError ? problem : fromParser(problem);
  response.status(error.status).json(error.body());
}

function fromParser(problem: unknown): AdminError {
  const status = isRecord(problem) ? problem['status'] : undefined;
  if (status === 413) return new AdminError(413, 'The body is too large.');
  if (typeof status === 'number' && status < 500) return new AdminError(400, 'The body is not valid JSON.');
  return new AdminError(500, `The emulator has a fault: ${String(problem)}`);
}
