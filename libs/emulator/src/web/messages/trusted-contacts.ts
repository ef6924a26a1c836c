import { childOf, childrenOf, iqResult, node } from '../nodes.js';
import { sha256 } from '../media/media-crypto.js';
import type { StanzaRouter } from '../stanza-router.js';

/** A linked device trusts somebody it writes to; the token that it gets in return belongs to these two. */
export function answerTrustedContacts(router: StanzaRouter): void {
  router.on({ tag: 'iq', xmlns: 'privacy', type: 'set', child: 'tokens' }, (query, companion) => {
    const tokens = childrenOf(childOf(query, 'tokens'), 'token').map(({ attrs }) => {
      const token = sha256(Buffer.from(`trusted ${companion.account.number} ${attrs['jid'] ?? ''}`));
      return node('token', { jid: attrs['jid'], t: attrs['t'], type: 'trusted_contact' }, token);
    });
    companion.send(iqResult(query, [node('tokens', {}, tokens)]));
  });
}
