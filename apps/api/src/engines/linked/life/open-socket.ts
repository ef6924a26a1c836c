import type { IncomingMessage } from 'node:http';
import makeWASocket, {
  DisconnectReason,
  type AuthenticationCreds,
  type SocketConfig,
  type WASocket,
  type WAVersion,
} from 'baileys';
import type { Clock } from '../../../platform/clock/clock.js';
import type { DeviceIdentity } from '../../engine.js';
import type { KeyStore } from '../memory/key-store.js';
import type { Ledger } from '../memory/ledger.js';
import type { LinkedLog } from '../session.js';
import { BoundedCache, parseCacheStore } from './caches.js';
import { FrameGate, type FrameSender } from './frame-gate.js';
import { guardListeners } from './guarded-listeners.js';
import { libraryLog } from './library-log.js';
import type { Route } from './routes.js';

export interface SocketParts {
  readonly device: DeviceIdentity;
  readonly credentials: AuthenticationCreds;
  readonly keys: KeyStore;
  readonly ledger: Ledger;
  readonly route: Route;
  readonly version: WAVersion;
  readonly webUrl: string | undefined;
  readonly fullHistory: boolean;
  readonly qrLifeMs: number | undefined;
  readonly clock: Clock;
  readonly log: LinkedLog;
  readonly makeSignalRepository: SocketConfig['makeSignalRepository'];
  readonly getMessage: SocketConfig['getMessage'];
  readonly cachedGroupMetadata: SocketConfig['cachedGroupMetadata'];
}

export interface OpenSocket {
  readonly socket: WASocket;
  readonly gate: FrameGate;
  /** At once, whether or not the other side still answers. */
  cut(error?: Error): void;
}

interface WebSocketLike extends FrameSender {
  terminate(): void;
}

const hourMs = 60 * 60 * 1_000;
/** Liveness is asked for by ourselves, with a time limit. */
const never = 2 ** 31 - 1;

export function openSocket(parts: SocketParts): OpenSocket {
  const { log, device, ledger } = parts;
  const socket = makeWASocket(configOf(parts));
  const web = parseWebSocket(Reflect.get(socket.ws, 'socket'));
  const cut = (error?: Error): void => {
    void socket.end(error);
    web.terminate();
  };
  guardListeners(socket.ws, (event, error) => {
    log.warn({ deviceId: device.id, event, failure: String(error) }, 'a stanza could not be handled');
    // Bytes that cannot be read mean that the two sides no longer agree on the keys of the stream.
    if (event === 'message') cut(new Error('The stream could not be read'));
  });
  // Baileys listens to this and does nothing: the socket would wait for its time limit.
  socket.ws.on('unexpected-response', (_request: unknown, { statusCode }: IncomingMessage) =>
    cut(new Error(`WebSocket Error (Unexpected server response: ${statusCode ?? 'none'})`)),
  );
  // Baileys forgets to tell those who wait for an answer that none will come.
  socket.registerSocketEndHandler(() => void socket.ws.emit('error', connectionClosed()));
  return { socket, gate: new FrameGate(ledger, web), cut };
}

function connectionClosed(): Error {
  return Object.assign(new Error('Connection Closed'), { output: { statusCode: DisconnectReason.connectionClosed } });
}

function configOf(parts: SocketParts): Parameters<typeof makeWASocket>[0] {
  const { device, clock, route, credentials, keys, webUrl, fullHistory } = parts;
  return {
    auth: { creds: credentials, keys },
    version: parts.version,
    browser: [device.name ?? 'Wagate', 'Chrome', '1.0'],
    ...(webUrl === undefined ? {} : { waWebSocketUrl: webUrl }),
    ...(route.socketAgent ? { agent: route.socketAgent } : {}),
    fetchAgent: route.mediaAgent,
    options: parseRequestOptions({ ...(route.dispatcher ? { dispatcher: route.dispatcher } : {}) }),
    logger: libraryLog(parts.log, device.id),
    connectTimeoutMs: 20_000,
    defaultQueryTimeoutMs: 30_000,
    keepAliveIntervalMs: never,
    ...(parts.qrLifeMs === undefined ? {} : { qrTimeout: parts.qrLifeMs }),
    markOnlineOnConnect: false,
    emitOwnEvents: false,
    syncFullHistory: fullHistory,
    ...(fullHistory ? { shouldSyncHistoryMessage: () => true } : {}),
    shouldIgnoreJid: () => false,
    // A write is not repeated by Baileys: the ledger does that, and ends the socket when it cannot.
    transactionOpts: { maxCommitRetries: 1, delayBetweenTriesMs: 1 },
    msgRetryCounterCache: parseCacheStore(new BoundedCache(clock, hourMs, 500)),
    // A look at the devices of a contact makes Baileys begin a new session with each: not more often than it must.
    userDevicesCache: parseCacheStore(new BoundedCache(clock, 24 * hourMs, 1_000)),
    callOfferCache: parseCacheStore(new BoundedCache(clock, hourMs, 50)),
    placeholderResendCache: parseCacheStore(new BoundedCache(clock, hourMs, 200)),
    makeSignalRepository: parts.makeSignalRepository,
    getMessage: parts.getMessage,
    cachedGroupMetadata: parts.cachedGroupMetadata,
  };
}

/** Given on to fetch, which takes a dispatcher that its declaration does not name. */
function parseRequestOptions(options: object): RequestInit {
  return options;
}

function parseWebSocket(web: unknown): WebSocketLike {
  return web as WebSocketLike;
}
