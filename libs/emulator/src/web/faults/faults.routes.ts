import { Router } from 'express';
import { adminFields, notFound } from '../../http/admin-error.js';
import type { Fields } from '../../http/fields.js';
import { param, query } from '../../http/request.js';
import { readNumber } from '../../phones/habits.js';
import { digitsOf } from '../../phones/phone-book.js';
import type { WebSide } from '../web-side.js';
import { faultKinds, type FaultKind, type FaultOrder } from './web-faults.js';

/** What stays until it is taken back; the others happen once unless told how often. */
const lasting: readonly FaultKind[] = ['banned', 'outdated', 'passkey-required'];

export function faultsRoutes(web: WebSide): Router {
  const { faults } = web;
  const online = () => web.accounts.companions().filter((companion) => companion.isOnline);
  return Router()
    .get('/web/faults', (_request, response) => {
      response.json({ faults: faults.list() });
    })
    .post('/web/faults', (request, response) => {
      const fields = adminFields(request.body).only('kind', 'number', 'recipient', 'code', 'delayMs', 'times');
      const order = readOrder(fields);
      const preset = lasting.includes(order.kind) ? 'always' : 1;
      const fault = faults.add(order, fields.optionalNumber('times', 1, 1_000_000) ?? preset);
      web.striker.strikeOnline(fault, online());
      response.status(201).json(fault);
    })
    .delete('/web/faults', (request, response) => {
      const number = query(request, 'number');
      faults.clear(number === undefined ? undefined : (digitsOf(number) ?? number));
      for (const companion of online()) companion.freeze(false);
      response.status(204).end();
    })
    .delete('/web/faults/:id', (request, response) => {
      if (!faults.remove(param(request, 'id'))) throw notFound('This fault');
      response.status(204).end();
    });
}

function readOrder(fields: Fields): FaultOrder {
  const kind = fields.choice('kind', faultKinds);
  return {
    kind,
    number: fields.has('number') ? readNumber(fields, 'number') : undefined,
    recipient: fields.has('recipient') ? readNumber(fields, 'recipient') : undefined,
    code: kind === 'nack' ? fields.number('code', 1, 999) : fields.optionalNumber('code', 1, 999),
    delayMs: kind === 'slow-ack' ? fields.number('delayMs', 0, 600_000) : fields.optionalNumber('delayMs', 0, 600_000),
  };
}
