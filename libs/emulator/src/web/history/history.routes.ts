import { Router } from 'express';
import { adminFields } from '../../http/admin-error.js';
import { accountIn } from '../account-in.js';
import type { Account } from '../account.js';
import type { WebSide } from '../web-side.js';

const MOST_CHATS = 5000;
const MOST_MESSAGES = 1000;
const MOST_CHUNKS = 200;
const LONGEST_PACE_MS = 60_000;

/** The past a phone tells to devices that are linked to it. */
export function historyRoutes(web: WebSide): Router {
  const { history } = web;
  const view = (account: Account) => ({
    ...history.planOf(account),
    devices: [...account.companions.values()].map((one) => ({ index: one.index, ...history.progressOf(one) })),
  });
  return Router()
    .get('/phones/:number/history', (request, response) => {
      response.json(view(accountIn(request, web.accounts)));
    })
    .post('/phones/:number/history', (request, response) => {
      const account = accountIn(request, web.accounts);
      const fields = adminFields(request.body).only(
        ...['chats', 'messagesPerChat', 'chunks', 'olderChunks', 'paceMs', 'again'],
      );
      history.plan(account, {
        chats: fields.number('chats', 0, MOST_CHATS),
        messagesPerChat: fields.number('messagesPerChat', 0, MOST_MESSAGES),
        chunks: fields.optionalNumber('chunks', 1, MOST_CHUNKS) ?? 1,
        olderChunks: fields.optionalNumber('olderChunks', 0, MOST_CHUNKS) ?? 0,
        paceMs: fields.optionalNumber('paceMs', 0, LONGEST_PACE_MS) ?? 0,
      });
      if (fields.optionalBoolean('again') === true) {
        for (const companion of account.companions.values()) {
          web.introductions.tell(companion, (device) => history.tell(device));
        }
      }
      response.status(201).json(view(account));
    });
}
