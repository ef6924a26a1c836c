import { createHash } from 'node:crypto';
import { proto } from 'baileys';
import { lidOf } from '../account.js';
import { lidJid, numberJid } from '../jids.js';

/** How much a phone remembers from before it was linked, and in how many pieces it tells it. */
export interface HistoryPlan {
  readonly chats: number;
  readonly messagesPerChat: number;
  /** Pieces of the recent past; each tells its share of the chats. */
  readonly chunks: number;
  /** Pieces of the older past; WhatsApp Web asks for them only where it wants everything. */
  readonly olderChunks: number;
  readonly paceMs: number;
}

export const noHistory: HistoryPlan = { chats: 0, messagesPerChat: 0, chunks: 1, olderChunks: 0, paceMs: 0 };

const MINUTE = 60;
const DAY = 86_400;
/** A phone remembers this many times what it tells of by itself: the rest can be asked for. */
const DEPTH = 4;

export interface PastChat {
  readonly number: string;
  readonly jid: string;
  readonly name: string;
}

/** A past made up for a phone: always the same one, so that whoever asks twice hears it twice. */
export class Past {
  constructor(
    private readonly owner: string,
    readonly plan: HistoryPlan,
    /** Unix seconds. */
    private readonly before: number,
  ) {}

  chats(): PastChat[] {
    return Array.from({ length: this.plan.chats }, (_none, at) => this.#chat(at));
  }

  find(jid: string): PastChat | undefined {
    return this.chats().find((chat) => chat.jid === jid || numberJid(chat.number) === jid);
  }

  /** Newest first, as phones tell it; `from` counts from the newest. */
  messages(chat: PastChat, from: number, count: number): proto.IWebMessageInfo[] {
    const last = Math.min(from + count, this.plan.messagesPerChat * DEPTH);
    return Array.from({ length: Math.max(0, last - from) }, (_none, at) => this.#message(chat, from + at));
  }

  /** What came before this message. */
  earlier(chat: PastChat, id: string, count: number): proto.IWebMessageInfo[] {
    const all = this.messages(chat, 0, this.plan.messagesPerChat * DEPTH);
    const at = all.findIndex(({ key }) => key?.id === id);
    return this.messages(chat, at + 1, count);
  }

  #chat(at: number): PastChat {
    const number = `9665${String(10_000_000 + at)}`;
    return { number, jid: lidJid(lidOf(number)), name: `Friend ${at + 1}` };
  }

  #message(chat: PastChat, at: number): proto.IWebMessageInfo {
    const fromMe = at % 2 === 1;
    const id = createHash('sha256')
      .update(`${this.owner} ${chat.number} ${at}`)
      .digest('hex')
      .slice(0, 32)
      .toUpperCase();
    return {
      key: { remoteJid: chat.jid, fromMe, id },
      message: { conversation: `Message ${at + 1} before the last of ${chat.name}` },
      messageTimestamp: this.before - DAY - at * MINUTE,
      status: fromMe ? proto.WebMessageInfo.Status.READ : undefined,
      pushName: fromMe ? undefined : chat.name,
    };
  }
}
