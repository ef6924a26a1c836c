import { deflateSync } from 'node:zlib';
import { proto } from 'baileys';
import { numberJid } from '../jids.js';
import type { Past, PastChat } from './past.js';

const { HistorySyncType } = proto.HistorySync;
type SyncType = proto.HistorySync.HistorySyncType;

/** The protocol has two lists of these types, with the same numbers. */
const notified: Readonly<Record<SyncType, proto.Message.HistorySyncType>> = {
  [HistorySyncType.INITIAL_BOOTSTRAP]: proto.Message.HistorySyncType.INITIAL_BOOTSTRAP,
  [HistorySyncType.INITIAL_STATUS_V3]: proto.Message.HistorySyncType.INITIAL_STATUS_V3,
  [HistorySyncType.FULL]: proto.Message.HistorySyncType.FULL,
  [HistorySyncType.RECENT]: proto.Message.HistorySyncType.RECENT,
  [HistorySyncType.PUSH_NAME]: proto.Message.HistorySyncType.PUSH_NAME,
  [HistorySyncType.NON_BLOCKING_DATA]: proto.Message.HistorySyncType.NON_BLOCKING_DATA,
  [HistorySyncType.ON_DEMAND]: proto.Message.HistorySyncType.ON_DEMAND,
};

/** One piece of the past, as a phone tells it to a new linked device. */
export interface Chunk {
  readonly syncType: SyncType;
  readonly order: number;
  readonly progress: number;
  readonly told: proto.IHistorySync;
}

/** Everything a phone tells after it was linked, in the order in which it does. `present` are the chats it holds now. */
export function* chunksOf(past: Past, present: readonly proto.IConversation[]): Generator<Chunk> {
  const { messagesPerChat, chunks, olderChunks } = past.plan;
  const chats = past.chats();
  const whole = (chat: PastChat) => conversation(chat, past.messages(chat, 0, messagesPerChat));
  const older = (chat: PastChat) => conversation(chat, past.messages(chat, messagesPerChat, messagesPerChat));
  let order = 1;
  const latest = chats.map((chat) => conversation(chat, past.messages(chat, 0, 1)));
  yield chunk(HistorySyncType.INITIAL_BOOTSTRAP, order++, 100, { conversations: [...latest, ...present.map(headOf)] });
  yield chunk(HistorySyncType.PUSH_NAME, order++, 100, { pushnames: pushNames(chats) });
  for (const [at, part] of partsOf(chats, chunks).entries()) {
    const conversations = [...part.map(whole), ...(at === 0 ? present : [])];
    yield chunk(HistorySyncType.RECENT, order++, progressOf(at, chunks), { conversations });
  }
  for (const [at, part] of partsOf(chats, olderChunks).entries()) {
    yield chunk(HistorySyncType.FULL, order++, progressOf(at, olderChunks), { conversations: part.map(older) });
  }
}

/** Empty when the phone knows no such chat. */
export function onDemandChunk(chat: PastChat | undefined, messages: proto.IWebMessageInfo[]): Chunk {
  const conversations = chat === undefined ? [] : [conversation(chat, messages)];
  return chunk(HistorySyncType.ON_DEMAND, 1, 100, { conversations });
}

export function notificationOf({ syncType, order, progress, told }: Chunk): proto.Message.IHistorySyncNotification {
  const plain = proto.HistorySync.encode({ ...told, syncType, chunkOrder: order, progress }).finish();
  return {
    syncType: notified[syncType],
    chunkOrder: order,
    progress,
    initialHistBootstrapInlinePayload: deflateSync(plain),
  };
}

function chunk(syncType: SyncType, order: number, progress: number, told: proto.IHistorySync): Chunk {
  const mappings = (told.conversations ?? []).flatMap(({ id, pnJid }) => (pnJid ? [{ lidJid: id, pnJid }] : []));
  return { syncType, order, progress, told: { ...told, phoneNumberToLidMappings: mappings } };
}

function conversation(chat: PastChat, messages: proto.IWebMessageInfo[]): proto.IConversation {
  const [newest] = messages;
  return {
    id: chat.jid,
    pnJid: numberJid(chat.number),
    name: chat.name,
    messages: messages.map((message, at) => ({ message, msgOrderId: at })),
    conversationTimestamp: newest?.messageTimestamp,
    lastMsgTimestamp: newest?.messageTimestamp,
    unreadCount: 0,
    endOfHistoryTransfer: false,
  };
}

function headOf(chat: proto.IConversation): proto.IConversation {
  return { ...chat, messages: (chat.messages ?? []).slice(0, 1) };
}

function pushNames(chats: readonly PastChat[]): proto.IPushname[] {
  return chats.map(({ jid, name }) => ({ id: jid, pushname: name }));
}

function partsOf<T>(all: readonly T[], parts: number): T[][] {
  const size = Math.ceil(all.length / Math.max(1, parts));
  return Array.from({ length: parts }, (_none, at) => all.slice(at * size, (at + 1) * size));
}

function progressOf(at: number, parts: number): number {
  return Math.floor((100 * (at + 1)) / parts);
}
