import { Injectable } from '@nestjs/common';
import { AppError, InvalidInput } from '../../platform/errors/app-error.js';
import { Every } from '../../platform/jobs/every.js';
import type { Call } from '../../platform/operations/call.js';
import { EventBell } from './event-bell.js';
import { cursorOf, positionOf, type Position } from './event.js';
import type { EventDto, EventPageDto, ListEventsDto, StreamEventsDto } from './events.dto.js';
import { EventsRepository, type EventFilter, type EventRow } from './events.repository.js';

const KEPT_DAYS = 30;
const AT_ONCE = 200;

/** Reads the log of what happened: page by page, or as it goes on. */
@Injectable()
export class EventsService {
  constructor(
    private readonly repository: EventsRepository,
    private readonly bell: EventBell,
  ) {}

  async list(call: Call, input: ListEventsDto): Promise<EventPageDto> {
    const { after, before, limit = 100 } = input;
    if (after !== undefined && before !== undefined)
      throw new InvalidInput({ before: ['Give either after or before.'] });
    const filter = await this.filterOf(call, input);
    const { id: tenantId } = call.tenant;
    const from = await this.startOf(call, before ?? after, before === undefined ? 'after' : 'before');
    const { rows } =
      before !== undefined && from
        ? await this.repository.before(tenantId, from, filter, limit)
        : await this.repository.after(tenantId, from, filter, limit);
    return { data: rows.map(show), next_cursor: cursorOf(rows.at(-1) ?? from ?? { xid: 0n, id: '' }) };
  }

  async stream(call: Call, input: StreamEventsDto): Promise<AsyncIterable<EventDto>> {
    const from = await this.startOf(call, input.after ?? 'now', 'after');
    return this.follow(call, from, await this.filterOf(call, input));
  }

  @Every({ name: 'forget-events', everyMs: 60 * 60 * 1000 })
  forgetOld(): Promise<void> {
    return this.repository.forgetOlderThan(KEPT_DAYS);
  }

  /** A generator that waits cannot be ended from outside: one that nobody reads any more ends by itself. */
  private async *follow(call: Call, from: Position | undefined, filter: EventFilter): AsyncGenerator<EventDto> {
    const tenantId = call.tenant.id;
    const listen = this.bell.listener(tenantId);
    let position = from;
    while (!call.left?.aborted) {
      // Begun before looking, so that what happens meanwhile is not slept through.
      const news = listen();
      const { rows, seenUntil } = await this.repository.after(tenantId, position, filter, AT_ONCE);
      for (const row of rows) yield show(row);
      const isAll = rows.length < AT_ONCE;
      position = isAll ? seenUntil : rows.at(-1);
      if (isAll) await news();
    }
  }

  /** A token bound to devices hears of those only. */
  private async filterOf(call: Call, input: StreamEventsDto): Promise<EventFilter> {
    const types = input.type ?? [];
    const { deviceIds } = call.principal;
    if (input.device_id === undefined) return { deviceIds, types };
    const id = await this.repository.deviceId(call.tenant.id, input.device_id);
    if (id === undefined || (deviceIds.length > 0 && !deviceIds.includes(id))) {
      throw new AppError('selected_device_invalid', { field: 'device_id' });
    }
    return { deviceIds: [id], types };
  }

  private async startOf(
    call: Call,
    cursor: string | undefined,
    field: 'after' | 'before',
  ): Promise<Position | undefined> {
    if (cursor === undefined) return undefined;
    if (cursor === 'now') return this.repository.now(call.tenant.id);
    const position = positionOf(cursor);
    if (!position) throw new InvalidInput({ [field]: [`The ${field} is not a cursor that this log gave out.`] });
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
