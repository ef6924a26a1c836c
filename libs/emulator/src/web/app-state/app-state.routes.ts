import { Router } from 'express';
import { adminFields, notFound } from '../../http/admin-error.js';
import type { Fields } from '../../http/fields.js';
import { param } from '../../http/request.js';
import { accountIn } from '../account-in.js';
import type { Account } from '../account.js';
import type { WebSide } from '../web-side.js';
import { shownView } from './shown-view.js';

const FOR_EVER = -1;

/** How chats look on a phone, and what a person changes there. */
export function appStateRoutes(web: WebSide): Router {
  const { appState } = web;
  return Router()
    .get('/phones/:number/chats', (request, response) => {
      response.json(shownView(accountIn(request, web.accounts), appState));
    })
    .patch('/phones/:number/chats/:peer', async (request, response) => {
      const account = accountIn(request, web.accounts);
      const jid = jidOf(web, param(request, 'peer'));
      await changeChat(web, account, jid, adminFields(request.body));
      response.json(shownView(account, appState));
    });
}

async function changeChat({ appState }: WebSide, account: Account, jid: string, fields: Fields): Promise<void> {
  fields.only('archived', 'pinned', 'mutedUntil', 'unread', 'name');
  const [archived, pinned, unread] = (['archived', 'pinned', 'unread'] as const).map((one) =>
    fields.optionalBoolean(one),
  );
  const mutedUntil = fields.optionalNumber('mutedUntil', FOR_EVER, Number.MAX_SAFE_INTEGER);
  const name = fields.optionalText('name', 200);
  const lastMessages = {};
  if (archived !== undefined) await appState.modify(account, { archive: archived, lastMessages }, jid);
  if (pinned !== undefined) await appState.modify(account, { pin: pinned }, jid);
  if (unread !== undefined) await appState.modify(account, { markRead: !unread, lastMessages }, jid);
  if (mutedUntil !== undefined) await appState.modify(account, { mute: mutedUntil === 0 ? null : mutedUntil }, jid);
  if (name !== undefined) await appState.modify(account, { contact: name === '' ? null : { fullName: name } }, jid);
}

function jidOf({ accounts, groups }: WebSide, peer: string): string {
  const jid = groups.book.find(peer)?.jid ?? accounts.reach(peer)?.jid;
  if (jid === undefined) throw notFound('This chat');
  return jid;
}
