import { Router, type Request } from 'express';
import { AdminError, adminFields, notFound } from '../../http/admin-error.js';
import type { Fields } from '../../http/fields.js';
import { param } from '../../http/request.js';
import { readNumber } from '../../phones/habits.js';
import { digitsOf } from '../../phones/phone-book.js';
import { typedCircumstances, typedContent } from '../../phones/typing.js';
import { messageView } from '../../phones/views.js';
import type { Account } from '../account.js';
import type { WebSide } from '../web-side.js';
import { groupView } from './group-view.js';
import type { Group } from './group.js';

/** The groups and members that admin calls name. */
class Named {
  constructor(private readonly web: WebSide) {}

  group(request: Request): Group {
    const group = this.web.groups.book.find(param(request, 'id'));
    if (group === undefined) throw notFound('This group');
    return group;
  }

  account(written: string): Account {
    const account = this.web.accounts.reach(digitsOf(written) ?? written);
    if (account === undefined) throw notFound(`Phone ${written}`);
    return account;
  }

  member(request: Request): Account {
    return this.account(param(request, 'number'));
  }
}

/** What people do in groups with their phones. */
export function groupsRoutes(web: WebSide): Router {
  const { book } = web.groups;
  const named = new Named(web);
  return Router()
    .get('/groups', (_request, response) => {
      response.json({ groups: book.all().map(groupView) });
    })
    .post('/groups', (request, response) => {
      response.status(201).json(groupView(founded(adminFields(request.body), web, named)));
    })
    .get('/groups/:id', (request, response) => {
      response.json(groupView(named.group(request)));
    })
    .post('/groups/:id/messages', async (request, response) => {
      const { network, media } = web.surroundings;
      const group = named.group(request);
      const fields = adminFields(request.body);
      const { phone } = named.account(readNumber(fields, 'from'));
      if (!network.joins(phone, group.id)) {
        throw new AdminError(403, `${phone.number} may not write to ${group.subject}.`, 'from');
      }
      const content = await typedContent(fields, media, group.id);
      response.status(201).json(messageView(network.type(phone, group.id, content, typedCircumstances(fields))));
    })
    .use(membersRoutes(web, named));
}

function membersRoutes({ groups: { notices, invites } }: WebSide, named: Named): Router {
  return Router()
    .put('/groups/:id/members/:number', (request, response) => {
      response.json({ outcome: invites.join(named.member(request), named.group(request)) });
    })
    .delete('/groups/:id/members/:number', (request, response) => {
      const group = named.group(request);
      const account = named.member(request);
      if (!group.remove(account)) throw notFound('This member');
      notices.members(group, account, 'leave', [account]);
      response.status(204).end();
    })
    .post('/groups/:id/requests', (request, response) => {
      const group = named.group(request);
      const account = named.account(readNumber(adminFields(request.body).only('number'), 'number'));
      if (group.has(account)) throw new AdminError(409, `${account.number} is in this group.`);
      invites.request(account, group);
      response.status(201).json(groupView(group));
    })
    .delete('/groups/:id/requests/:number', (request, response) => {
      invites.withdraw(named.member(request), named.group(request));
      response.status(204).end();
    });
}

function founded(fields: Fields, { groups: { book, notices } }: WebSide, named: Named): Group {
  fields.only('subject', 'members', 'admins');
  const members = fields.texts('members').map((number) => named.account(number));
  const admins = fields.has('admins')
    ? fields.texts('admins').map((number) => named.account(number))
    : members.slice(0, 1);
  const [creator] = admins;
  if (creator === undefined) throw fields.refuse('members', { expected: 'at least one number' });
  const group = book.create({ subject: fields.filledText('subject', 100), creator });
  for (const account of members) group.add(account);
  for (const account of admins.slice(1)) group.members.set(account, 'admin');
  notices.created(group, creator, group.accounts());
  return group;
}
