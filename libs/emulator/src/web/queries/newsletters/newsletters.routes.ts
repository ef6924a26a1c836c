import { randomBytes } from 'node:crypto';
import { Router, type Request } from 'express';
import { proto } from 'baileys';
import { adminFields, notFound } from '../../../http/admin-error.js';
import { param } from '../../../http/request.js';
import { readNumber } from '../../../phones/habits.js';
import { accountIn } from '../../account-in.js';
import type { WebSide } from '../../web-side.js';
import { newsletterView } from './newsletter-json.js';
import type { Newsletter } from './newsletter.js';

/** Newsletters of pretended people. */
export function newslettersRoutes(web: WebSide): Router {
  const { newsletters, newsletterMessages } = web.queries;
  const newsletterOf = (request: Request): Newsletter => {
    const id = param(request, 'id');
    const found = newsletters.find(id) ?? newsletters.find(`${id}@newsletter`);
    if (found === undefined) throw notFound('This newsletter');
    return found;
  };
  return Router()
    .get('/newsletters', (_request, response) => {
      response.json({ newsletters: newsletters.all().map(newsletterView) });
    })
    .post('/newsletters', (request, response) => {
      const fields = adminFields(request.body).only('name', 'description', 'owner');
      const owner = web.accounts.reach(readNumber(fields, 'owner'));
      if (owner === undefined) throw notFound('The owner');
      const newsletter = newsletters.create(owner, fields.filledText('name', 100), Number(web.now()));
      newsletter.description = fields.optionalText('description') ?? '';
      response.status(201).json(newsletterView(newsletter));
    })
    .get('/newsletters/:id', (request, response) => {
      response.json(newsletterView(newsletterOf(request)));
    })
    .post('/newsletters/:id/messages', (request, response) => {
      const newsletter = newsletterOf(request);
      const conversation = adminFields(request.body).only('text').filledText('text');
      const plaintext = Buffer.from(proto.Message.encode({ conversation }).finish());
      const id = randomBytes(16).toString('hex').toUpperCase();
      newsletterMessages.publish(newsletter, { id, type: 'text', plaintext });
      response.status(201).json(newsletterView(newsletter));
    })
    .put('/newsletters/:id/followers/:number', (request, response) => {
      const newsletter = newsletterOf(request);
      newsletter.followers.set(accountIn(request, web.accounts), { muted: false });
      response.json(newsletterView(newsletter));
    });
}
