import type { BinaryNode } from 'baileys';
import type { Account } from '../account.js';
import type { Companion } from '../companion.js';
import { numberJid, readAddress } from '../jids.js';
import { childOf, childrenOf, iqResult, node, textOf } from '../nodes.js';
import type { WebSide } from '../web-side.js';

type Answer = (account: Account | undefined, web: WebSide, asker: Companion) => BinaryNode | undefined;

/** `usync`: who is on WhatsApp, by which ids, and with which devices. */
export function registerUserQueries(web: WebSide): void {
  web.router.on({ tag: 'iq', xmlns: 'usync', type: 'get', child: 'usync' }, (query, companion) => {
    const usync = childOf(query, 'usync');
    const protocols = childrenOf(childOf(usync, 'query'));
    const users = childrenOf(childOf(usync, 'list'), 'user').map((asked) =>
      answerUser(web, asked, protocols, companion),
    );
    const { context = 'interactive', mode = 'query', sid = '' } = usync?.attrs ?? {};
    const attributes = { context, mode, sid, last: 'true', index: '0' };
    companion.send(
      iqResult(query, [node('usync', attributes, [node('result', {}, protocols), node('list', {}, users)])]),
    );
  });
}

/** Each protocol answers with a child of its own name, or not at all where there is nothing to say. */
const answers: Readonly<Record<string, Answer>> = {
  contact: (account) => node('contact', { type: account === undefined ? 'out' : 'in' }),
  devices: (account, web, asker) => {
    account?.watchers.add(asker);
    return node('devices', {}, [deviceList(account, web)]);
  },
  lid: (account) => (account === undefined ? undefined : node('lid', { val: account.lidJid })),
  username: (account) => node('username', {}, account?.username),
  status: (account, web, asker) => web.queries.profiles.aboutNode(account, asker.account),
  disappearing_mode: (account, web) => web.queries.profiles.disappearingNode(account),
};

function answerUser(web: WebSide, asked: BinaryNode, protocols: readonly BinaryNode[], asker: Companion): BinaryNode {
  const { account, jid } = find(web, asked);
  const told = protocols.map(({ tag }) => answers[tag]?.(account, web, asker));
  return node(
    'user',
    { jid },
    told.filter((answer) => answer !== undefined),
  );
}

function find(web: WebSide, asked: BinaryNode): { account: Account | undefined; jid: string } {
  const contact = childOf(asked, 'contact');
  const { username } = contact?.attrs ?? {};
  if (username !== undefined) {
    const account = web.accounts.all().find((one) => one.username === username);
    return { account, jid: account?.lidJid ?? '0@lid' };
  }
  const phone = textOf(contact).replace(/\D/g, '');
  const jid = asked.attrs['jid'] ?? numberJid(phone);
  const account = web.accounts.reachByJid(jid);
  // Nobody is told that this number has an account.
  const hidden = account?.lidOnly === true && readAddress(jid)?.kind === 'number';
  return { account: hidden ? undefined : account, jid };
}

function deviceList(account: Account | undefined, web: WebSide): BinaryNode {
  if (account === undefined) return node('device-list', {}, []);
  const companions = [...account.companions.values()].map(({ index, registration }) =>
    node('device', { id: String(index), 'key-index': String(registration.keyIndex) }),
  );
  const hash = `2:${account.companions.size}`;
  return node('device-list', { hash, t: web.now() }, [node('device', { id: '0' }), ...companions]);
}
