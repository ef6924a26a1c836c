import type { BinaryNode } from 'baileys';
import type { Companion } from '../companion.js';
import { readAddress } from '../jids.js';
import { childOf, iqError, iqResult, node } from '../nodes.js';
import type { WebSide } from '../web-side.js';

const accepted = (query: BinaryNode, companion: Companion) => void companion.send(iqResult(query));
const ignored = () => undefined;

/** What every client says to be connected and to stay so. */
export function registerSessionStanzas(web: WebSide): void {
  web.router
    .on({ tag: 'iq', xmlns: 'w:p', type: 'get' }, accepted)
    .on({ tag: 'iq', xmlns: 'passive', type: 'set', child: 'passive' }, accepted)
    .on({ tag: 'iq', xmlns: 'passive', type: 'set', child: 'active' }, (query, companion) => {
      companion.send(iqResult(query));
      if (!companion.activate()) return;
      web.hooks.active(companion);
      web.striker.strikeArrival(companion);
    })
    .on({ tag: 'iq', xmlns: 'abt', type: 'get', child: 'props' }, (query, companion) => {
      companion.send(iqResult(query, [node('props', { protocol: '2', hash: 'emulator', refresh: '86400' }, [])]));
    })
    .on({ tag: 'iq', xmlns: 'blocklist', type: 'get' }, (query, companion) => {
      companion.send(iqResult(query, [node('list', {}, [])]));
    })
    .on({ tag: 'iq', xmlns: 'privacy', type: 'get', child: 'privacy' }, (query, companion) => {
      companion.send(iqResult(query, [node('privacy', {}, [])]));
    })
    .on({ tag: 'iq', xmlns: 'urn:xmpp:whatsapp:dirty', type: 'set', child: 'clean' }, accepted)
    .on({ tag: 'iq', xmlns: 'md', type: 'set', child: 'remove-companion-device' }, (query, companion) =>
      removeCompanion(web, query, companion),
    )
    .on({ tag: 'ib', child: 'unified_session' }, ignored)
    .on({ tag: 'ib', child: 'offline_batch' }, ignored)
    .on({ tag: 'ack' }, ignored);
}

/** A device logs itself out, or another device of its account. */
function removeCompanion(web: WebSide, query: BinaryNode, asking: Companion): void {
  const jid = childOf(query, 'remove-companion-device')?.attrs['jid'];
  const removed = asking.account.companions.get(readAddress(jid)?.device ?? 0);
  if (removed === undefined) return void asking.send(iqError(query, 404, 'item-not-found'));
  asking.send(iqResult(query));
  web.devices.unlink(removed);
}
