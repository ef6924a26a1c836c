import type { proto } from 'baileys';
import type { Account } from '../account.js';
import type { Companion } from '../companion.js';
import type { Attributes } from '../nodes.js';
import { unwrap } from './content/unwrap.js';

/** How a message from somebody's phone is addressed for the linked devices of its recipient. */
export function addressedFrom(sender: Account): Attributes {
  return {
    from: sender.lidJid,
    sender_pn: sender.lidOnly ? undefined : sender.jid,
    addressing_mode: 'lid',
    notify: sender.pushName,
  };
}

/** The same from one linked device of somebody to another's. */
export function addressedFromCompanion(sender: Companion): Attributes {
  return { ...addressedFrom(sender.account), from: sender.lidJid };
}

/** A copy of what the account itself sent, for its own linked devices. */
export function addressedTo(recipient: Account, from: string): Attributes {
  return {
    from,
    recipient: recipient.lidJid,
    peer_recipient_pn: recipient.lidOnly ? undefined : recipient.jid,
    addressing_mode: 'lid',
  };
}

const polls = ['pollCreationMessage', 'pollCreationMessageV2', 'pollCreationMessageV3', 'pollUpdateMessage'] as const;
const media = [
  'imageMessage',
  'videoMessage',
  'ptvMessage',
  'audioMessage',
  'documentMessage',
  'stickerMessage',
] as const;
const cards = ['contactMessage', 'contactsArrayMessage', 'liveLocationMessage'] as const;

/** The `type` of a message stanza. */
export function stanzaType(wrapped: proto.IMessage): string {
  const { message } = unwrap(wrapped);
  if (message.reactionMessage) return 'reaction';
  if (polls.some((name) => message[name])) return 'poll';
  return [...media, ...cards].some((name) => message[name]) ? 'media' : 'text';
}
