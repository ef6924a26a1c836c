import { proto, toNumber } from 'baileys';
import type { Account } from '../account.js';
import type { Companion } from '../companion.js';
import type { WebSide } from '../web-side.js';
import { chunksOf, notificationOf, onDemandChunk, type Chunk } from './history-chunks.js';
import { noHistory, Past, type HistoryPlan } from './past.js';
import { tellPlaceholders } from './placeholders.js';
import { PresentChats } from './present-chats.js';

const { Type } = proto.Message.ProtocolMessage;
const { PeerDataOperationRequestType } = proto.Message;

/** How far a phone has come in telling its past. */
export interface HistoryProgress {
  sent: number;
  total: number;
  onDemand: number;
}

/** A phone tells a new linked device what was before, piece by piece, and more when it is asked. */
export class HistoryRoom {
  readonly #pasts = new WeakMap<Account, Past>();
  readonly #told = new WeakMap<Companion, HistoryProgress>();
  readonly #present: PresentChats;

  constructor(private readonly web: WebSide) {
    this.#present = new PresentChats(web.accounts, web.groups.book);
    const { peers } = web.messages;
    peers.on(Type.PEER_DATA_OPERATION_REQUEST_MESSAGE, (message, from, id) => {
      const request = message.peerDataOperationRequestMessage;
      const type = request?.peerDataOperationRequestType;
      if (request?.historySyncOnDemandRequest && type === PeerDataOperationRequestType.HISTORY_SYNC_ON_DEMAND) {
        return this.#answer(request.historySyncOnDemandRequest, from, id);
      }
      if (request && type === PeerDataOperationRequestType.PLACEHOLDER_MESSAGE_RESEND) {
        return tellPlaceholders(web, request, { from, stanzaId: id });
      }
      const what = `peer request ${String(type)}`;
      web.surroundings.unknown.note({ method: 'PEER', path: what, why: `${from.jid}: unknown request` });
    });
  }

  plan(account: Account, plan: HistoryPlan): void {
    this.#pasts.set(account, new Past(account.number, plan, Number(this.web.now())));
  }

  planOf(account: Account): HistoryPlan {
    return this.#past(account).plan;
  }

  /** Whether the past of either tells of messages that one wrote to the other: in each chat both wrote. */
  wrote(from: Account, to: Account): boolean {
    return this.#tellsOf(from, to) || this.#tellsOf(to, from);
  }

  progressOf(companion: Companion): HistoryProgress {
    return this.#told.get(companion) ?? { sent: 0, total: 0, onDemand: 0 };
  }

  /** All of it, in order. */
  async tell(companion: Companion): Promise<void> {
    const { account } = companion;
    const past = this.#past(account);
    const { plan } = past;
    const progress = { sent: 0, total: 2 + plan.chunks + plan.olderChunks, onDemand: 0 };
    this.#told.set(companion, progress);
    for (const chunk of chunksOf(past, this.#present.of(account))) {
      if (account.companions.get(companion.index) !== companion || this.#told.get(companion) !== progress) return;
      await this.#send(companion, chunk);
      progress.sent += 1;
      await this.#pause(plan.paceMs);
    }
  }

  async #answer(
    request: proto.Message.PeerDataOperationRequestMessage.IHistorySyncOnDemandRequest,
    from: Companion,
    id: string,
  ): Promise<void> {
    const { chatJid, oldestMsgId, onDemandMsgCount } = request;
    const past = this.#past(from.account);
    const number = this.web.accounts.findByJid(chatJid ?? undefined)?.jid;
    const chat = past.find(chatJid ?? '') ?? past.find(number ?? '');
    const count = toNumber(onDemandMsgCount ?? 50);
    const messages = chat === undefined ? [] : past.earlier(chat, oldestMsgId ?? '', count);
    this.progressOf(from).onDemand += 1;
    await this.#send(from, onDemandChunk(chat, messages), id);
  }

  async #send(companion: Companion, chunk: Chunk, peerDataRequestSessionId?: string): Promise<void> {
    const historySyncNotification = { ...notificationOf(chunk), peerDataRequestSessionId };
    const message = { type: Type.HISTORY_SYNC_NOTIFICATION, historySyncNotification };
    await this.web.messages.peers.send(companion.account, companion, message);
  }

  #tellsOf(owner: Account, other: Account): boolean {
    const past = this.#pasts.get(owner);
    return past !== undefined && past.plan.messagesPerChat > 0 && past.find(other.jid) !== undefined;
  }

  #past(account: Account): Past {
    return this.#pasts.get(account) ?? new Past(account.number, noHistory, Number(this.web.now()));
  }

  #pause(ms: number): Promise<void> {
    return new Promise((done) => this.web.surroundings.timers.after(ms, done));
  }
}
