import { randomBytes } from 'node:crypto';
import { Router } from 'express';
import { AdminError, adminFields } from '../http/admin-error.js';
import type { Fields } from '../http/fields.js';
import { param } from '../http/request.js';
import type { BusinessLine } from './business-line.js';
import type { BusinessLines } from './business-lines.js';
import { readBusinessNumber } from './business-number.js';
import { call } from './webhook-call.js';
import type { WebhookHabits } from './webhook-queue.js';

/** Admin calls about business numbers: what Meta's own dashboard would be for. */
export function numbersRoutes(lines: BusinessLines): Router {
  return Router()
    .get('/numbers', (_request, response) => {
      response.json({ numbers: lines.all().map(numberView) });
    })
    .get('/numbers/:id', (request, response) => {
      response.json(numberView(lines.need(param(request, 'id'))));
    })
    .put('/numbers/:id', (request, response) => {
      const id = param(request, 'id');
      const isNew = lines.find(id) === undefined;
      const line = lines.register(readBusinessNumber(adminFields(request.body), id));
      response.status(isNew ? 201 : 200).json(numberView(line));
    })
    .delete('/numbers/:id', (request, response) => {
      lines.remove(param(request, 'id'));
      response.status(204).end();
    })
    .post('/numbers/:id/verify', async (request, response) => {
      response.json(await handshake(lines.need(param(request, 'id'))));
    })
    .patch('/numbers/:id/webhooks', (request, response) => {
      const line = lines.need(param(request, 'id'));
      line.webhooks.change(readWebhookHabits(adminFields(request.body)));
      response.json(numberView(line).webhooks);
    });
}

function readWebhookHabits(fields: Fields): Partial<WebhookHabits> {
  fields.only('delayMs', 'duplicates', 'reorder', 'paused');
  const habits = {
    delayMs: fields.optionalNumber('delayMs', 0, 600_000),
    duplicates: fields.optionalNumber('duplicates', 0, 10),
    reorder: fields.optionalNumber('reorder', 0, 1000),
    paused: fields.optionalBoolean('paused'),
  };
  return Object.fromEntries(Object.entries(habits).filter(([, value]) => value !== undefined));
}

/** Secrets go in, and never come out. */
function numberView({ business, webhooks, counts }: BusinessLine) {
  const { accessToken: _token, appSecret: _secret, verifyToken: _verify, ...shown } = business;
  return {
    ...shown,
    counts,
    webhooks: {
      ...webhooks.habits,
      pending: webhooks.pending,
      ...webhooks.counts,
      lastProblem: webhooks.lastProblem,
    },
  };
}

/** The GET with which Meta makes sure that a webhook address is its owner's. */
async function handshake({ business }: BusinessLine) {
  if (business.webhookUrl === undefined) throw new AdminError(409, 'This business number has no webhookUrl.');
  const challenge = randomBytes(8).toString('hex');
  const url = new URL(business.webhookUrl);
  url.searchParams.set('hub.mode', 'subscribe');
  url.searchParams.set('hub.challenge', challenge);
  url.searchParams.set('hub.verify_token', business.verifyToken);
  try {
    const { status, body } = await call({ url, method: 'GET', host: business.webhookHost });
    return { verified: status === 200 && body === challenge, status, body };
  } catch (problem) {
    return { verified: false, status: 0, body: problem instanceof Error ? problem.message : 'no answer' };
  }
}
