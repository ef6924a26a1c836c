import type { SocketConfig } from 'baileys';
import type { LinkedLog } from '../session.js';

/** Baileys logs keys, nodes and whole credentials as objects: only its words go on, and of an error only its message. */
export function libraryLog(log: LinkedLog, deviceId: string): SocketConfig['logger'] {
  const nothing = (): void => undefined;
  const say = (what: unknown, words?: string): void =>
    log.debug({ deviceId, failure: messageIn(what) }, `WhatsApp Web: ${words ?? String(what)}`);
  const logger = { level: 'warn', trace: nothing, debug: nothing, info: nothing, warn: say, error: say };
  return { ...logger, child: () => libraryLog(log, deviceId) };
}

function messageIn(what: unknown): string | undefined {
  if (typeof what !== 'object' || what === null) return undefined;
  const error: unknown = Reflect.get(what, 'err') ?? Reflect.get(what, 'error') ?? what;
  return error instanceof Error ? error.message : undefined;
}
