import type { WASocket } from 'baileys';
import type { Connection, DeviceIdentity, DeviceMemory, EventSink } from '../engine.js';
import type { LinkedEngineOptions } from './linked-options.js';
import { MediaDownload } from './in/media-download.js';
import { LinkedConnection } from './linked-connection.js';
import { Routes } from './life/routes.js';
import type { Surroundings } from './life/surroundings.js';
import { Turnstile } from './life/turnstile.js';
import { fetchFromWhatsApp, WebVersion } from './life/web-version.js';
import { newCredentials, readCredentials } from './memory/linked-credentials.js';
import { preload } from './preload.js';
import { skillsOf } from './skills/index.js';

/** The only way in: whoever loads this file loads Baileys. */
export function createOpener(options: LinkedEngineOptions) {
  preload({ strictCertificates: options.strictCertificates ?? false });
  const surroundings = surroundingsOf(options);
  return (device: DeviceIdentity, sink: EventSink, memory: DeviceMemory) => open(device, sink, memory, surroundings);
}

function surroundingsOf({ log, clock, webUrl, mediaCaFile, ...options }: LinkedEngineOptions): Surroundings {
  return {
    log,
    clock,
    webUrl,
    fullHistory: options.fullHistory ?? false,
    heartbeat: options.heartbeat ?? { everyMs: 25_000, patienceMs: 10_000 },
    ackPatienceMs: options.ackPatienceMs ?? 20_000,
    loginPatienceMs: 30_000,
    qrLifeMs: options.qrLifeMs,
    routes: new Routes(mediaCaFile),
    version: new WebVersion(clock, webUrl === undefined ? fetchFromWhatsApp : undefined),
    logins: new Turnstile(loginsAtOnce),
  };
}

/** Each takes tens of milliseconds of a processor that serves everybody else too. */
const loginsAtOnce = 8;

async function open(
  device: DeviceIdentity,
  sink: EventSink,
  memory: DeviceMemory,
  surroundings: Surroundings,
): Promise<Connection> {
  const credentials = (await readCredentials(memory)) ?? newCredentials();
  const connection = new LinkedConnection({ device, credentials, sink, memory, surroundings });
  await connection.start();
  const { clock, log } = surroundings;
  const socket = liveSocket(() => connection.life.socket());
  return {
    ...skillsOf({ socket, device, sink, memory, clock, log, dispatcher: connection.route.dispatcher }),
    pairing: connection.pairing,
    media: new MediaDownload({ socket, agent: connection.route.mediaAgent }),
    send: (message) => connection.send(message),
    close: () => connection.close(),
  };
}

/** Always the socket that is open now: WhatsApp asks for a new one after linking. */
function liveSocket(current: () => WASocket): WASocket {
  return parseSocket(new Proxy({}, { get: (_nothing, name): unknown => Reflect.get(current(), name) }));
}

function parseSocket(proxy: object): WASocket {
  return proxy as WASocket;
}
