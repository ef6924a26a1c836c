import { Router, type Request } from 'express';
import { AdminError, adminFields, notFound } from '../http/admin-error.js';
import { param } from '../http/request.js';
import { digitsOf } from '../phones/phone-book.js';
import type { Account } from './account.js';
import { accountView, companionView, linkedView } from './web-views.js';
import type { WebSide } from './web-side.js';

/** The pretended phone's hand: it scans, types codes, and unlinks; and what the server knows of its devices. */
export function webRoutes(web: WebSide): Router {
  const numberOf = (request: Request): string => {
    const written = param(request, 'number');
    const digits = digitsOf(written);
    if (digits === undefined) throw notFound(`Phone ${written}`);
    return digits;
  };
  const needAccount = (request: Request): Account => {
    const number = numberOf(request);
    const account = web.accounts.reach(number);
    if (account === undefined) throw notFound(`Phone ${number}`);
    return account;
  };
  const now = () => web.surroundings.clock.now();
  return Router()
    .post('/phones/:number/scan', async (request, response) => {
      const qr = adminFields(request.body).only('qr').filledText('qr', 2000);
      response.status(201).json(linkedView(await web.pairing.scan(numberOf(request), qr)));
    })
    .post('/phones/:number/pairing-code', async (request, response) => {
      const code = adminFields(request.body).only('code').filledText('code', 40);
      response.status(201).json(linkedView(await web.pairing.enterCode(numberOf(request), code)));
    })
    .post('/phones/:number/unlink', (request, response) => {
      const index = adminFields(request.body).only('index').optionalNumber('index', 1, 1_000_000);
      const account = needAccount(request);
      const unlinked = [...account.companions.values()].filter((one) => index === undefined || one.index === index);
      if (unlinked.length === 0) throw new AdminError(409, `Phone ${account.number} has no such linked device.`);
      for (const companion of unlinked) web.devices.unlink(companion);
      response.json({ unlinked: unlinked.map(({ index: at }) => at) });
    })
    .get('/web', (_request, response) => {
      response.json({
        rootKey: web.identity.rootPublicKey.toString('hex'),
        waiting: web.pairing.waiting.length,
        codes: web.pairing.waiting.flatMap(({ codeRequest }) =>
          codeRequest === undefined ? [] : [codeRequest.number],
        ),
        ...web.logins.counts,
        pairings: web.accounts.all().reduce((total, { pairings }) => total + pairings, 0),
      });
    })
    .get('/web/devices', (_request, response) => {
      response.json({ devices: web.accounts.companions().map((companion) => companionView(companion, now())) });
    })
    .get('/web/accounts/:number', (request, response) => {
      response.json(accountView(needAccount(request), now()));
    })
    .patch('/web/accounts/:number', (request, response) => {
      const fields = adminFields(request.body).only('lidOnly', 'username');
      const [lidOnly, username] = [fields.optionalBoolean('lidOnly'), fields.optionalText('username', 40)];
      const account = needAccount(request);
      account.lidOnly = lidOnly ?? account.lidOnly;
      if (username !== undefined) account.username = username === '' ? undefined : username;
      response.json(accountView(account, now()));
    });
}
