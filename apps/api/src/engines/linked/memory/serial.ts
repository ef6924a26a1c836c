import { BufferJSON, proto } from 'baileys';

/** Baileys keeps plain values with buffers in them; only this kind of key is a class. */
const appStateKey = 'app-state-sync-key';

export function encode(_kind: string, value: unknown): Buffer {
  return Buffer.from(JSON.stringify(value, BufferJSON.replacer));
}

export function decode(kind: string, bytes: Buffer): unknown {
  const value: unknown = JSON.parse(bytes.toString(), BufferJSON.reviver);
  return kind === appStateKey && isObject(value) ? proto.Message.AppStateSyncKeyData.fromObject(value) : value;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
