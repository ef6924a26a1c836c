import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Fields } from '../http/fields.js';
import { readNumber } from '../phones/habits.js';

/** A number registered at Meta, with what its owner configured there. */
export interface BusinessNumber {
  readonly phoneNumberId: string;
  /** As Meta shows it, for instance `+1 555 010 0001`. */
  readonly displayNumber: string;
  readonly digits: string;
  readonly verifiedName: string;
  readonly wabaId: string;
  readonly qualityRating: 'GREEN' | 'YELLOW' | 'RED' | 'UNKNOWN';
  readonly accessToken: string;
  readonly appSecret: string;
  readonly webhookUrl?: string;
  /** The Host header of webhook calls, for names this machine cannot resolve. */
  readonly webhookHost?: string;
  readonly verifyToken: string;
  /** Refuse messages to people who did not write within 24 hours, as Meta does. */
  readonly enforceWindow: boolean;
}

const fieldNames = [
  'phoneNumberId',
  'displayNumber',
  'verifiedName',
  'wabaId',
  'qualityRating',
  'accessToken',
  'appSecret',
  'webhookUrl',
  'webhookHost',
  'verifyToken',
  'enforceWindow',
];

export function readBusinessNumber(fields: Fields, phoneNumberId: string): BusinessNumber {
  fields.only(...fieldNames);
  if (!/^\d{1,30}$/.test(phoneNumberId)) throw fields.refuse('phoneNumberId', { expected: 'digits' });
  const displayNumber = fields.filledText('displayNumber', 40);
  return {
    phoneNumberId,
    displayNumber,
    digits: readNumber(fields, 'displayNumber'),
    verifiedName: fields.optionalText('verifiedName', 200) ?? `Business ${displayNumber}`,
    wabaId: fields.optionalText('wabaId', 40) ?? `9${phoneNumberId}`,
    qualityRating: fields.choice('qualityRating', ['GREEN', 'YELLOW', 'RED', 'UNKNOWN'], 'GREEN'),
    accessToken: fields.filledText('accessToken', 1000),
    appSecret: fields.optionalText('appSecret', 1000) ?? randomBytes(16).toString('hex'),
    webhookUrl: readWebhookUrl(fields),
    webhookHost: fields.optionalText('webhookHost', 255),
    verifyToken: fields.optionalText('verifyToken', 1000) ?? '',
    enforceWindow: fields.optionalBoolean('enforceWindow') ?? false,
  };
}

function readWebhookUrl(fields: Fields): string | undefined {
  const written = fields.optionalText('webhookUrl', 2000);
  if (written === undefined) return undefined;
  const protocol = URL.canParse(written) ? new URL(written).protocol : '';
  if (protocol !== 'http:' && protocol !== 'https:') throw fields.refuse('webhookUrl', { expected: 'an http(s) URL' });
  return written;
}

export function ownsToken(number: BusinessNumber, token: string): boolean {
  return timingSafeEqual(digest(number.accessToken), digest(token));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
