import { Router } from 'express';
import { adminFields, notFound } from '../../http/admin-error.js';
import type { Fields } from '../../http/fields.js';
import { readNumber } from '../../phones/habits.js';
import { isSampleName, readSample } from '../../phones/samples.js';
import { accountIn } from '../account-in.js';
import type { Account } from '../account.js';
import { node } from '../nodes.js';
import type { WebSide } from '../web-side.js';
import { profileView, readBusiness, readProduct } from './profile-view.js';

const dirtyTypes = ['groups', 'communities', 'account_sync'] as const;

/** What an account shows of itself and lets others do, as its phone shows it. */
export function queriesRoutes(web: WebSide): Router {
  const { accounts, privacy } = web;
  return Router()
    .get('/phones/:number/privacy', (request, response) => {
      response.json(privacy.of(accountIn(request, accounts)));
    })
    .patch('/phones/:number/privacy', (request, response) => {
      const account = accountIn(request, accounts);
      choosePrivacy(web, account, adminFields(request.body));
      response.json(privacy.of(account));
    })
    .get('/phones/:number/profile', (request, response) => {
      response.json(profileView(web, accountIn(request, accounts)));
    })
    .patch('/phones/:number/profile', async (request, response) => {
      const account = accountIn(request, accounts);
      await changeProfile(web, account, adminFields(request.body));
      response.json(profileView(web, account));
    })
    .post('/phones/:number/products', (request, response) => {
      const product = readProduct(adminFields(request.body));
      response.status(201).json(web.queries.catalogue.put(accountIn(request, accounts), product));
    })
    .post('/phones/:number/privacy-token', (request, response) => {
      const account = accountIn(request, accounts);
      const to = accounts.reach(readNumber(adminFields(request.body).only('to'), 'to'));
      if (to === undefined) throw notFound('The other phone');
      web.queries.tokens.give(account, to);
      response.status(201).json(profileView(web, account));
    })
    .post('/phones/:number/dirty', (request, response) => {
      const type = adminFields(request.body).only('type').choice('type', dirtyTypes);
      for (const companion of accountIn(request, accounts).companions.values()) {
        companion.send(node('ib', { from: 's.whatsapp.net' }, [node('dirty', { type, timestamp: web.now() })]));
      }
      response.status(204).end();
    });
}

function choosePrivacy({ privacy }: WebSide, account: Account, fields: Fields): void {
  const names = Object.keys(privacy.of(account));
  fields.only(...names);
  for (const name of names) {
    const value = fields.optionalText(name);
    if (value === undefined || privacy.choose(account, name, value)) continue;
    throw fields.refuse(name, { expected: 'a value that WhatsApp knows for it' });
  }
}

async function changeProfile({ queries }: WebSide, account: Account, fields: Fields): Promise<void> {
  fields.only('about', 'sample', 'picture', 'business');
  const about = fields.optionalText('about', 139);
  const sample = fields.optionalText('sample');
  const business = fields.optionalObject('business');
  if (about !== undefined) queries.profiles.say(account, about);
  if (business !== undefined) queries.businesses.set(account, readBusiness(business));
  if (fields.has('picture')) {
    const jpeg = Buffer.from(fields.text('picture', 4_000_000), 'base64');
    if (jpeg.length === 0) queries.pictures.remove(account);
    else queries.pictures.set(account, jpeg);
  }
  if (sample !== undefined) {
    if (!isSampleName(sample)) throw fields.refuse('sample', { expected: 'the name of a sample' });
    queries.pictures.set(account, await readSample(sample));
  }
  if (sample !== undefined || fields.has('picture')) queries.pictures.tell(account, account);
}
