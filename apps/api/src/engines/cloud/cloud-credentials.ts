import { EngineError } from '../engine.js';
import { isRecord } from './json.js';

export interface CloudCredentials {
  readonly phoneNumberId: string;
  readonly accessToken: string;
  readonly appSecret: string;
  readonly verifyToken: string;
  readonly wabaId?: string;
}

interface Rule {
  readonly label: string;
  readonly pattern: RegExp;
  readonly shape: string;
}

const metaId = { pattern: /^\d{5,32}$/, shape: 'digits only' };
const secret = { pattern: /^[\x21-\x7e]{1,1024}$/, shape: 'printable characters without spaces' };

const rules: Readonly<Record<keyof CloudCredentials, Rule>> = {
  phoneNumberId: { label: 'phone number id', ...metaId },
  accessToken: { label: 'access token', ...secret },
  appSecret: { label: 'app secret', ...secret },
  verifyToken: { label: 'verify token', ...secret },
  wabaId: { label: 'WhatsApp Business Account id', ...metaId },
};

/** Only what is spelt exactly so passes: these values become parts of addresses and headers. */
export function parseCloudCredentials(value: unknown): CloudCredentials {
  if (!isRecord(value)) throw invalid('The credentials must be an object.');
  refuseUnknownFields(value);
  return {
    phoneNumberId: required(value, 'phoneNumberId'),
    accessToken: required(value, 'accessToken'),
    appSecret: required(value, 'appSecret'),
    verifyToken: required(value, 'verifyToken'),
    wabaId: read(value, 'wabaId'),
  };
}

function required(value: Readonly<Record<string, unknown>>, field: keyof CloudCredentials): string {
  const text = read(value, field);
  if (text === undefined) throw invalid(`The ${rules[field].label} is missing.`, field);
  return text;
}

function read(value: Readonly<Record<string, unknown>>, field: keyof CloudCredentials): string | undefined {
  const given = value[field];
  if (given === undefined || given === null) return undefined;
  const { label, pattern, shape } = rules[field];
  if (typeof given !== 'string' || !pattern.test(given)) throw invalid(`The ${label} must be ${shape}.`, field);
  return given;
}

function refuseUnknownFields(value: Readonly<Record<string, unknown>>): void {
  const unknown = Object.keys(value).find((name) => !Object.hasOwn(rules, name));
  if (unknown !== undefined) {
    const shown = unknown.slice(0, 40);
    throw invalid(`The credentials have no field "${shown}".`, shown);
  }
}

function invalid(message: string, field?: string): EngineError {
  return new EngineError('credentials_invalid', message, { kind: 'never' }, { field });
}
