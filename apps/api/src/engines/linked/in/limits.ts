import type { BaileysEventMap, ConnectionState, NewChatMessageCapInfo, WASocket } from 'baileys';
import type { EngineEvent, NewChatsLimits } from '../../engine.js';
import type { HappeningsParts } from './happenings.js';

type Asked = Pick<WASocket, 'fetchAccountReachoutTimelock' | 'fetchNewChatMessageCap'>;

export interface LimitsParts extends HappeningsParts {
  readonly socket: Asked & Pick<WASocket, 'ev'>;
}

/** How often the number may write first to people, as WhatsApp says by itself or when it has refused. */
export class Limits {
  private asking?: Promise<void>;

  constructor(private readonly parts: LimitsParts) {}

  watch(): void {
    const { ev } = this.parts.socket;
    ev.on('connection.update', ({ reachoutTimeLock }: BaileysEventMap['connection.update']) => {
      if (reachoutTimeLock) this.tell({ lock: lockOf(reachoutTimeLock) });
    });
    ev.on('message-capping.update', (cap) => this.tell({ cap: capOf(cap) }));
  }

  /** A refusal does not say until when, nor by what. Those that come together ask once. */
  refused(): void {
    this.asking ??= askedOf(this.parts.socket)
      .then(
        (limits) => this.tell(limits),
        (error: unknown) => this.parts.log.debug({ error }, 'WhatsApp did not say why it lets no chats be begun'),
      )
      .finally(() => (this.asking = undefined));
  }

  private tell(limits: NewChatsLimits): void {
    const { sink, log, deviceId } = this.parts;
    const event: EngineEvent = { type: 'new_chats.limited', ...limits };
    sink(event).catch((error: unknown) => log.warn({ error, deviceId, event: event.type }, 'an event was not taken'));
  }
}

export async function askedOf(socket: Asked): Promise<NewChatsLimits> {
  const [lock, cap] = await Promise.all([socket.fetchAccountReachoutTimelock(), socket.fetchNewChatMessageCap()]);
  return { lock: lockOf(lock), cap: capOf(cap) };
}

type TimeLock = NonNullable<ConnectionState['reachoutTimeLock']>;

/** WhatsApp's own clients take a lock without an end to last a minute. To the full minute: asked again, it is the same. */
const MINUTE_MS = 60_000;

function inAMinute(): Date {
  return new Date((Math.floor(Date.now() / MINUTE_MS) + 2) * MINUTE_MS);
}

function lockOf({ isActive, timeEnforcementEnds, enforcementType }: TimeLock): NewChatsLimits['lock'] {
  if (!isActive) return null;
  return {
    until: timeEnforcementEnds ?? inAMinute(),
    kind: (enforcementType ?? 'default').toLowerCase(),
  };
}

function capOf(told: NewChatMessageCapInfo | null | undefined): NewChatsLimits['cap'] {
  const { total_quota: total, used_quota: used, cycle_end_timestamp: end } = told ?? {};
  if (typeof total !== 'number' || typeof used !== 'number' || total <= 0) return null;
  const seconds = Number(end);
  return { total, used, until: Number.isSafeInteger(seconds) && seconds > 0 ? new Date(seconds * 1_000) : null };
}
