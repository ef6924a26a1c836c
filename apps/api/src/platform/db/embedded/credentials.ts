import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { EmbeddedDatabaseError } from './embedded-error.js';

export interface Credentials {
  readonly superuserPassword: string;
  readonly password: string;
  /** The port of last time: taken again when it is free. */
  readonly port?: number;
}

/** Made before the cluster is, so that a crash in between never leaves a cluster nobody can enter. */
export function openCredentials(file: string, hasCluster: boolean): Credentials {
  if (existsSync(file)) return parse(file);
  if (hasCluster) {
    throw new EmbeddedDatabaseError(`The passwords of the embedded database are missing: bring ${file} back.`);
  }
  const fresh = { superuserPassword: newPassword(), password: newPassword() };
  saveCredentials(file, fresh);
  return fresh;
}

export function saveCredentials(file: string, credentials: Credentials): void {
  writeFileSync(`${file}.new`, `${JSON.stringify(credentials, null, 2)}\n`, { mode: 0o600, flush: true });
  renameSync(`${file}.new`, file);
}

function newPassword(): string {
  return randomBytes(24).toString('base64url');
}

function parse(file: string): Credentials {
  const value = readJson(file);
  if (isCredentials(value)) return value;
  throw new EmbeddedDatabaseError(`The passwords of the embedded database are not readable: bring ${file} back.`);
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function isCredentials(value: unknown): value is Credentials {
  if (typeof value !== 'object' || value === null) return false;
  if (!('superuserPassword' in value) || !('password' in value)) return false;
  return typeof value.superuserPassword === 'string' && typeof value.password === 'string';
}
