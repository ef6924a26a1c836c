import type { BinaryNode } from 'baileys';
import type { Account } from '../account.js';
import type { Companion } from '../companion.js';
import { node, type Attributes } from '../nodes.js';
import type { WebSide } from '../web-side.js';

/** A notification for linked devices of an account, the one that caused it aside. */
export function notify(
  web: WebSide,
  account: Account,
  { attributes, child, except }: { attributes: Attributes; child: BinaryNode; except?: Companion },
): void {
  for (const companion of account.companions.values()) {
    if (companion === except) continue;
    companion.deliver(node('notification', { id: web.nextId(), t: web.now(), ...attributes }, [child]));
  }
}
