import { Injectable } from '@nestjs/common';
import { Bus } from '../../platform/bus/bus.js';
import type { Tx } from '../../platform/db/database.js';
import type { EventType } from './event.js';
import { EventsRepository } from './events.repository.js';

/** Published with the ids of tenants, split by commas, when something has happened to them. */
export const EVENTS_HAPPENED = 'events.happened';

/** By when the transaction that wrote an event has nearly always been committed. Readers look again soon after. */
const COMMITTED_BY_MS = 10;

/** As many ids as one hint of the bus can hold. */
const TENANTS_A_HINT = 200;

export interface NewEvent {
  readonly type: EventType;
  readonly deviceId?: string;
  /** The id of what it happened to. */
  readonly subject: string;
  /** Snake case, as customers read it; never a secret. */
  readonly data?: Readonly<Record<string, unknown>>;
  readonly at?: Date;
}

/** What happens is written down once, in the transaction in which it happens. */
@Injectable()
export class EventLog {
  private readonly toTell = new Set<string>();

  constructor(
    private readonly repository: EventsRepository,
    private readonly bus: Bus,
  ) {}

  async record(tx: Tx, tenantId: string, ...events: readonly NewEvent[]): Promise<void> {
    if (events.length === 0) return;
    await this.repository.insert(tx, tenantId, events);
    this.tellSoon(tenantId);
  }

  /** For those who write events in a statement of their own: readers are told all the same. */
  recorded(tenantId: string): void {
    this.tellSoon(tenantId);
  }

  /** One hint for all that happens meanwhile, to whomever: however much it is, the bus has few to carry. */
  private tellSoon(tenantId: string): void {
    this.toTell.add(tenantId);
    if (this.toTell.size > 1) return;
    setTimeout(() => {
      const tenantIds = [...this.toTell];
      this.toTell.clear();
      for (let i = 0; i < tenantIds.length; i += TENANTS_A_HINT) {
        const payload = tenantIds.slice(i, i + TENANTS_A_HINT).join(',');
        void this.bus.publish(EVENTS_HAPPENED, payload).catch(() => undefined);
      }
    }, COMMITTED_BY_MS).unref();
  }
}
