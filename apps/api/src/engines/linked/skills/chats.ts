import type { ChatModification, WAMessageKey } from 'baileys';
import {
  EngineError,
  type Address,
  type ChatAnchor,
  type ChatChange,
  type ChatsSkill,
  type MessageRef,
} from '../../engine.js';
import { jidOf } from '../addresses.js';
import type { LinkedSession } from '../session.js';
import { share } from './app-state.js';
import { changing } from './refusals.js';

export function chatsSkill(session: LinkedSession): ChatsSkill {
  const { socket } = session;
  return {
    read: (chat, messages) => changing(() => socket.readMessages(messages.map((message) => keyOf(chat, message)))),
    change: (chat, change, last) => share(session, jidOf(chat), modification(chat, change, last)),
    disappearing: async (chat, seconds) => {
      await changing(() => socket.sendMessage(jidOf(chat), { disappearingMessagesInChat: seconds }));
    },
  };
}

/** As WhatsApp Web names a message of a chat. */
export function keyOf(chat: Address, { waId, outgoing, from }: MessageRef): WAMessageKey {
  const participant = from === undefined || outgoing ? {} : { participant: jidOf(from) };
  return { remoteJid: jidOf(chat), id: waId, fromMe: outgoing, ...participant };
}

function modification(chat: Address, change: ChatChange, last: ChatAnchor | undefined): ChatModification {
  if ('pinned' in change) return { pin: change.pinned };
  if ('mutedUntil' in change) return { mute: change.mutedUntil?.getTime() ?? null };
  if (last === undefined) throw nothingWritten();
  const messageTimestamp = Math.floor(last.at.getTime() / 1_000);
  const lastMessages = [{ key: keyOf(chat, last), messageTimestamp }];
  return 'archived' in change ? { archive: change.archived, lastMessages } : { markRead: !change.unread, lastMessages };
}

function nothingWritten(): EngineError {
  const words = 'WhatsApp archives and marks only chats in which something was written.';
  return new EngineError('chat_empty', words, { kind: 'never' });
}
