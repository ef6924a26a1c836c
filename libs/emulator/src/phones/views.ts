import type { Content } from './content.js';
import type { Chat, PhoneMessage } from './inbox.js';
import type { Phone } from './phone.js';

export function phoneView(phone: Phone, nameOfLine: (number: string) => string) {
  const chats = phone.inbox.chats().map((chat) => chatView(chat, nameOfLine));
  return {
    number: phone.number,
    ...phone.habits,
    messages: phone.inbox.size,
    waiting: phone.waiting,
    unread: chats.reduce((sum, chat) => sum + chat.unread, 0),
    lastAt: chats.reduce((latest, chat) => Math.max(latest, chat.lastAt), 0),
    chats,
  };
}

function chatView(chat: Chat, nameOfLine: (number: string) => string) {
  return {
    number: chat.peer,
    name: nameOfLine(chat.peer),
    unread: chat.unread.size,
    ...chat.presence,
    lastAt: chat.last?.at ?? 0,
    preview: chat.last === undefined ? '' : preview(chat.last.content),
  };
}

export function messageView(message: PhoneMessage) {
  return {
    id: message.id,
    direction: message.direction,
    peer: message.peer,
    at: new Date(message.at).toISOString(),
    status: message.status,
    arrivals: message.arrivals,
    reference: message.reference,
    replyTo: message.replyTo,
    author: message.author,
    forwarded: message.forwarded,
    mentions: message.mentions,
    expiresAfterSeconds: message.expiresAfterSeconds,
    reaction: message.reaction,
    edited: message.edited,
    deleted: message.deleted,
    votes: message.votes,
    content: contentView(message.content),
  };
}

function contentView(content: Content): object {
  return 'mediaId' in content ? { ...content, url: `/admin/media/${content.mediaId}` } : content;
}

function preview(content: Content): string {
  if (content.kind === 'text') return content.text.slice(0, 80);
  if (content.kind === 'reaction') return content.emoji;
  if (content.kind === 'poll') return content.question.slice(0, 80);
  return content.kind;
}
