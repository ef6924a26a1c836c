import type { Account } from '../account.js';
import type { Attributes } from '../nodes.js';
import { numberOf } from './group-node.js';
import type { Group } from './group.js';

/** How a message of a member is addressed for the linked devices of all members; `author` is the device that wrote it. */
export function addressedInGroup(group: Group, sender: Account, author: string): Attributes {
  return {
    from: group.jid,
    participant: author,
    participant_pn: numberOf(sender),
    addressing_mode: 'lid',
    notify: sender.pushName,
  };
}
