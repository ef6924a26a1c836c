import { Router, type Request } from 'express';
import { adminFields, notFound } from '../../http/admin-error.js';
import { param } from '../../http/request.js';
import { digitsOf } from '../../phones/phone-book.js';
import type { Account } from '../account.js';
import type { WebSide } from '../web-side.js';

/** What an account shows of itself and lets others do, as its phone shows it. */
export function queriesRoutes({ accounts, privacy }: WebSide): Router {
  const accountOf = (request: Request): Account => {
    const written = param(request, 'number');
    const account = accounts.reach(digitsOf(written) ?? written);
    if (account === undefined) throw notFound(`Phone ${written}`);
    return account;
  };
  return Router()
    .get('/phones/:number/privacy', (request, response) => {
      response.json(privacy.of(accountOf(request)));
    })
    .patch('/phones/:number/privacy', (request, response) => {
      const account = accountOf(request);
      const fields = adminFields(request.body).only(...Object.keys(privacy.of(account)));
      for (const name of Object.keys(privacy.of(account))) {
        const value = fields.optionalText(name);
        if (value === undefined || privacy.choose(account, name, value)) continue;
        throw fields.refuse(name, { expected: 'a value that WhatsApp knows for it' });
      }
      response.json(privacy.of(account));
    });
}
