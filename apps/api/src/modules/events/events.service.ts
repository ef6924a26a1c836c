import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Bus } from '../../platform/bus/bus.js';
import { AppError, InvalidInput } from '../../platform/errors/app-error.js';
import { Every } from '../../platform/jobs/every.js';
import type { Call } from '../../platform/operations/call.js';
import { EVENTS_HAPPENED } from './event-log.js';
import { cursorOf, positionOf, type Position } from './event.js';
import type { EventDto, EventPageDto, ListEventsDto, StreamEventsDto } from './events.dto.js';
import { EventsRepository, type EventFilter, type EventRow } from './events.repository.js';

const KEPT_DAYS = 30;
const LOOK_AGAIN_MS = 1_000;
const AT_ONCE = 200;

/** Reads the log of what happened: page by page, or as it goes on. */
@Injectable()
export class EventsService implements OnModuleInit {
  private readonly waiting = new Map<string, Set<() => void>>();

  constructor(
    private readonly repository: EventsRepository,
    private readonly bus: Bus,
  ) {}

  onModuleInit(): void {
    this.bus.subscribe(EVENTS_HAPPENED, (tenantId) => this.waiting.get(tenantId)?.forEach((wake) => wake()));
  }

  async list(call: Call, input: ListEventsDto): Promise<EventPageDto> {
    const from = await this.startOf(call, input.after);
    const rows = await this.repository.after(
      call.tenant.id,
      from,
      await this.filterOf(call, input),
      input.limit ?? 100,
    );
    const last = rows.at(-1) ?? from ?? { xid: 0n, id: '' };
    return { data: rows.map(show), next_cursor: cursorOf(last) };
  }

  async stream(call: Call, input: StreamEventsDto): Promise<AsyncIterable<EventDto>> {
    const from = await this.startOf(call, input.after ?? 'now');
    return this.follow(call, from, await this.filterOf(call, input));
  }

  @Every({ name: 'forget-events', everyMs: 60 * 60 * 1000 })
  forgetOld(): Promise<void> {
    return this.repository.forgetOlderThan(KEPT_DAYS);
  }

  /** A generator that waits cannot be ended from outside: one that nobody reads any more ends by itself. */
  private async *follow(call: Call, from: Position | undefined, filter: EventFilter): AsyncGenerator<EventDto> {
    const tenantId = call.tenant.id;
    let position = from;
    while (!call.left?.aborted) {
      const news = this.next(tenantId);
      const seenUntil = await this.repository.now(tenantId);
      const rows = await this.repository.after(tenantId, position, filter, AT_ONCE);
      for (const row of rows) yield show(row);
      position = rows.at(-1) ?? seenUntil;
      if (rows.length < AT_ONCE) await news;
    }
  }

  /** Begun before looking, so that what happens meanwhile is not slept through. */
  private next(tenantId: string): Promise<void> {
    return new Promise((resolve) => {
      const wakers = this.waiting.get(tenantId) ?? new Set();
      this.waiting.set(tenantId, wakers);
      const wake = (): void => {
        clearTimeout(timer);
        wakers.delete(wake);
        if (wakers.size === 0 && this.waiting.get(tenantId) === wakers) this.waiting.delete(tenantId);
        resolve();
      };
      const timer = setTimeout(wake, LOOK_AGAIN_MS);
      wakers.add(wake);
    });
  }

  /** A token bound to devices hears of those only. */
  private async filterOf(call: Call, input: StreamEventsDto): Promise<EventFilter> {
    const types = input.type === undefined ? [] : [input.type];
    const { deviceIds } = call.principal;
    if (input.device_id === undefined) return { deviceIds, types };
    const id = await this.repository.deviceId(call.tenant.id, input.device_id);
    if (id === undefined || (deviceIds.length > 0 && !deviceIds.includes(id))) {
      throw new AppError('selected_device_invalid', { field: 'device_id' });
    }
    return { deviceIds: [id], types };
  }

  private async startOf(call: Call, after: string | undefined): Promise<Position | undefined> {
    if (after === undefined) return undefined;
    if (after === 'now') return this.repository.now(call.tenant.id);
    const position = positionOf(after);
    if (!position) throw new InvalidInput({ after: ['The after is not a cursor that this log gave out.'] });
    return position;
  }
}

function show(row: EventRow): EventDto {
  return {
    id: row.id,
    cursor: cursorOf(row),
    type: row.type,
    device_id: row.deviceId,
    subject: row.subject,
    data: row.data,
    at: row.at,
  };
}
