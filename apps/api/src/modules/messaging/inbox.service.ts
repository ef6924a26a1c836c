import { Injectable } from '@nestjs/common';
import type { InboundMessage } from '../../engines/engine.js';
import { ShortMemory } from '../../platform/cache/short-memory.js';
import { Clock } from '../../platform/clock/clock.js';
import { GroupCommit } from '../../platform/jobs/group-commit.js';
import { ContactsService } from '../contacts/index.js';
import { EventLog } from '../events/index.js';
import { arrivalOf } from './arrival.js';
import { InboxRepository, type ArrivalRow } from './inbox.repository.js';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Keeps what comes in. Engines wait for it before they tell WhatsApp, so those that arrive together are kept together. */
@Injectable()
export class InboxService {
  private readonly commits = new GroupCommit<ArrivalRow, boolean>((rows) => this.commit(rows), {
    maxItems: 200,
    maxUnderway: 4,
    lineOf: ({ d, chat, to }) => `${d} ${chat ?? to}`,
  });
  /** By chat: the last that came, once it is known whose it is. */
  private readonly lines = new Map<string, Promise<ArrivalRow>>();
  private readonly ownNames = new ShortMemory<readonly string[]>((key) => {
    const [tenantId = '', deviceId = ''] = key.split(' ');
    return this.repository.ownNames(tenantId, deviceId);
  });
  private lastListed = 0;

  constructor(
    private readonly repository: InboxRepository,
    private readonly contacts: ContactsService,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  async keep(tenantId: string, deviceId: string, told: InboundMessage): Promise<void> {
    const event = { ...told, at: this.believable(told.at) };
    const listedAt = event.history ? event.at : (event.heardAt ?? this.nextListed());
    const { group, sentTo, from } = event;
    const person = sentTo ?? from;
    const arriving = this.arriving(tenantId, deviceId, event, listedAt);
    await this.commits.add(await this.inLine(`${deviceId} ${group ?? person.number ?? person.lid ?? ''}`, arriving));
  }

  private async arriving(
    tenantId: string,
    deviceId: string,
    event: InboundMessage,
    listedAt: Date,
  ): Promise<ArrivalRow> {
    const isOwn =
      event.sentTo !== undefined || (event.group !== undefined && (await this.isOwn(tenantId, deviceId, event)));
    const person = isOwn ? event.sentTo : event.from;
    const contactId = person && (await this.contacts.seen(tenantId, person));
    return arrivalOf(event, { tenantId, deviceId, contactId, isOwn, listedAt });
  }

  /** In the order in which they came, however long it takes to find out whose each is; none past one that failed. */
  private async inLine(chat: string, arriving: Promise<ArrivalRow>): Promise<ArrivalRow> {
    arriving.catch(() => undefined);
    const mine = (this.lines.get(chat) ?? Promise.resolve()).then(() => arriving);
    this.lines.set(chat, mine);
    try {
      return await mine;
    } finally {
      if (this.lines.get(chat) === mine) this.lines.delete(chat);
    }
  }

  private async commit(rows: readonly ArrivalRow[]): Promise<boolean[]> {
    const fresh = await this.repository.keep(rows);
    for (const tenantId of new Set(rows.flatMap((row, i) => (fresh[i] && row.event ? row.t : [])))) {
      this.events.recorded(tenantId);
    }
    return fresh;
  }

  private async isOwn(tenantId: string, deviceId: string, { from }: InboundMessage): Promise<boolean> {
    const own = await this.ownNames.get(`${tenantId} ${deviceId}`);
    return own.some((name) => name === from.number || name === from.lid);
  }

  /** Phones tell the time, and may tell nonsense. */
  private believable(at: Date): Date {
    const now = this.clock.now();
    return at.getTime() > 0 && at.getTime() < now.getTime() + DAY_MS ? at : now;
  }

  /** Lists are in the order of ids, whose time counts milliseconds: of what arrives within one, each gets its own. */
  private nextListed(): Date {
    this.lastListed = Math.max(this.clock.now().getTime(), this.lastListed + 1);
    return new Date(this.lastListed);
  }
}
