import { initAuthCreds, type AuthenticationCreds } from 'baileys';
import type { DeviceMemory } from '../../engine.js';
import type { Ledger } from './ledger.js';
import { decode, encode } from './serial.js';

const kind = 'creds';
const id = 'creds';

/** Nothing, when the device was never linked. */
export async function readCredentials(memory: Pick<DeviceMemory, 'read'>): Promise<AuthenticationCreds | undefined> {
  const bytes = (await memory.read(kind, [id])).get(id);
  return bytes === undefined ? undefined : parseCredentials(decode(kind, bytes));
}

export function newCredentials(): AuthenticationCreds {
  return initAuthCreds();
}

/** Whether a phone has taken this device in: a code asked for already leaves a name behind, an account does not. */
export function isLinked(credentials: AuthenticationCreds): boolean {
  return credentials.account !== undefined;
}

/** As they are at this moment: Baileys changes them in place. A device nobody linked leaves nothing behind. */
export function keepCredentials(credentials: AuthenticationCreds, ledger: Ledger): void {
  if (isLinked(credentials)) ledger.put(kind, id, decode(kind, encode(kind, credentials)));
}

function parseCredentials(value: unknown): AuthenticationCreds {
  return value as AuthenticationCreds;
}
