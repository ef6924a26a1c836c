import { proto, toNumber, type BaileysEventMap, type WAMessage, type WASocket } from 'baileys';
import type { EventSink, Person } from '../../engine.js';
import type { LinkedLog } from '../session.js';
import { contentOf } from './content.js';
import type { Happenings } from './happenings.js';
import { inboundOf, isForPeople, type WhoIs } from './received.js';

type Chunk = BaileysEventMap['messaging-history.set'];

export interface HistoryParts {
  readonly sink: EventSink;
  readonly is: WhoIs;
  readonly self: () => Person;
  readonly happenings: Happenings;
  readonly log: LinkedLog;
  readonly deviceId: string;
}

/** The past that a phone shares, a chunk after another, oldest message of a chunk first. */
export class History {
  private tail: Promise<void> = Promise.resolve();
  private chunks = 0;
  private isClosed = false;

  constructor(private readonly parts: HistoryParts) {}

  watch({ ev }: Pick<WASocket, 'ev'>): void {
    ev.on('messaging-history.set', (chunk) => {
      this.tail = this.tail.then(() => this.tell(chunk)).catch((error: unknown) => this.failed(error));
    });
  }

  close(): void {
    this.isClosed = true;
  }

  private async tell(chunk: Chunk): Promise<void> {
    const { happenings, sink } = this.parts;
    happenings.sawContacts(chunk.contacts);
    let count = 0;
    for (const message of chunk.messages.toReversed()) {
      if (this.isClosed) return;
      if (await this.tellMessage(message)) count += 1;
    }
    this.chunks += 1;
    const percent = percentOf(chunk);
    const name = nameOf(chunk, this.chunks);
    await sink({ type: 'history.progress', percent, chunk: name, messages: count, isLast: percent === 100 });
  }

  private async tellMessage({ key, message, messageTimestamp, pushName }: WAMessage): Promise<boolean> {
    const content = message ? contentOf(message) : undefined;
    if (!message || !content || !isForPeople({ key })) return false;
    const at = new Date(toNumber(messageTimestamp) * 1_000);
    await this.parts.sink(await inboundOf({ key, message, at, pushName, isHistory: true }, content, this.parts));
    return true;
  }

  private failed(error: unknown): void {
    const { log, deviceId } = this.parts;
    log.warn({ error, deviceId }, 'a part of the history was not taken');
  }
}

/** Each kind of history counts its chunks for itself, and so does each that we asked for. */
function nameOf({ syncType, peerDataRequestSessionId, chunkOrder }: Chunk, order: number): string {
  return [syncType ?? '', peerDataRequestSessionId ?? '', chunkOrder ?? `${order}th`].join('.');
}

const { HistorySyncType } = proto.HistorySync;

/** What comes first, a glimpse of each chat and the names, is complete in itself: the past comes after it. */
function percentOf({ progress, syncType }: Chunk): number {
  if (syncType === HistorySyncType.ON_DEMAND) return 100;
  return syncType === HistorySyncType.RECENT || syncType === HistorySyncType.FULL ? (progress ?? 0) : 0;
}
