import { Router } from 'express';
import { adminFields } from '../../http/admin-error.js';
import { accountIn } from '../account-in.js';
import type { WebSide } from '../web-side.js';

/** What an account shows of itself and lets others do, as its phone shows it. */
export function queriesRoutes({ accounts, privacy }: WebSide): Router {
  return Router()
    .get('/phones/:number/privacy', (request, response) => {
      response.json(privacy.of(accountIn(request, accounts)));
    })
    .patch('/phones/:number/privacy', (request, response) => {
      const account = accountIn(request, accounts);
      const fields = adminFields(request.body).only(...Object.keys(privacy.of(account)));
      for (const name of Object.keys(privacy.of(account))) {
        const value = fields.optionalText(name);
        if (value === undefined || privacy.choose(account, name, value)) continue;
        throw fields.refuse(name, { expected: 'a value that WhatsApp knows for it' });
      }
      response.json(privacy.of(account));
    });
}
