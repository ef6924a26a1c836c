import type { Companion } from '../companion.js';
import { node } from '../nodes.js';
import type { WebSide } from '../web-side.js';

/** Who wrote to an account before is told that its devices changed, and asks anew. */
export function announceDeviceChanges(web: WebSide): void {
  const announce = (changed: Companion) => {
    const { account, jid, lidJid, registration } = changed;
    const devices = [jid, lidJid].map((one) =>
      node('device', { jid: one, 'key-index': String(registration.keyIndex) }),
    );
    account.watchers.delete(changed);
    for (const watcher of account.watchers) {
      const attributes = { id: web.nextId(), from: account.jid, type: 'devices', t: web.now() };
      watcher.deliver(node('notification', attributes, [node('update', {}, devices)]));
    }
  };
  web.hooks.onPaired(announce);
  web.hooks.onUnlinked((companion) => {
    announce(companion);
    for (const account of web.accounts.all()) account.watchers.delete(companion);
  });
}
