import { Router } from 'express';
import { adminFields, notFound } from '../../http/admin-error.js';
import { param } from '../../http/request.js';
import { digitsOf } from '../../phones/phone-book.js';
import type { WebSide } from '../web-side.js';

/** What can befall the sealed conversations of a phone. */
export function sessionsRoutes({ accounts, messages }: WebSide): Router {
  return (
    Router()
      /** As after a restored backup: whatever is sealed for the old sessions cannot be read any more. */
      .post('/phones/:number/forget-sessions', (request, response) => {
        adminFields(request.body).only();
        const number = param(request, 'number');
        const account = accounts.find(digitsOf(number) ?? number);
        if (account === undefined) throw notFound(`Phone ${number}`);
        messages.envelopes.deviceOf(account).forgetAll();
        response.status(204).end();
      })
  );
}
