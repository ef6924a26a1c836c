import { Router } from 'express';
import { adminFields } from '../../http/admin-error.js';
import type { Fields } from '../../http/fields.js';
import { accountIn } from '../account-in.js';
import type { WebSide } from '../web-side.js';
import { restrictionsView } from './restrictions-json.js';
import { capStatuses, isUsedUp, type ChatCap, type TimeLock } from './restrictions.js';

const LONGEST_SECONDS = 31_536_000;
const MOST_CHATS = 1_000_000;

/** What WhatsApp lets an account begin no more, or only so often. */
export function restrictionsRoutes(web: WebSide): Router {
  const { accounts, restrictions } = web;
  return Router()
    .get('/web/restrictions/:number', (request, response) => {
      const account = accountIn(request, accounts);
      response.json(restrictionsView(account.number, restrictions.of(account)));
    })
    .put('/web/restrictions/:number', (request, response) => {
      const account = accountIn(request, accounts);
      const fields = adminFields(request.body).only('lock', 'cap', 'quiet');
      const now = web.surroundings.clock.now() / 1000;
      const change = { lock: readLock(fields, now), cap: readCap(fields, now) };
      restrictions.change(account, change, fields.optionalBoolean('quiet') ?? false);
      response.json(restrictionsView(account.number, restrictions.of(account)));
    });
}

function readLock(fields: Fields, now: number): TimeLock | null | undefined {
  const lock = fields.nullableObject('lock');
  if (lock === null || lock === undefined) return lock;
  lock.only('seconds', 'kind');
  return { until: readUntil(lock, now), kind: lock.optionalText('kind', 100) ?? 'DEFAULT' };
}

function readCap(fields: Fields, now: number): ChatCap | null | undefined {
  const cap = fields.nullableObject('cap');
  if (cap === null || cap === undefined) return cap;
  cap.only('total', 'used', 'seconds', 'status');
  const counts = { total: cap.number('total', 0, MOST_CHATS), used: cap.number('used', 0, MOST_CHATS) };
  const status = cap.choice('status', capStatuses, isUsedUp(counts) ? 'CAPPED' : 'NONE');
  return { ...counts, since: Math.floor(now), until: readUntil(cap, now), status };
}

/** The next whole second, as that is all WhatsApp can tell. */
function readUntil(fields: Fields, now: number): number {
  return Math.ceil(now + fields.number('seconds', 0, LONGEST_SECONDS));
}
