import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { isChat } from '../../contacts/index.js';
import type { Device } from '../../devices/index.js';
import type { ClaimedMessage } from '../lane.repository.js';
import type { MessageChange } from '../message-changes.js';
import { NEW_CHATS_LOCKED, NEW_CHATS_SPENT } from '../outcome.js';
import { allowedToday } from './new-chats.policy.js';
import { NewChatsRepository, type NewChatsStanding } from './new-chats.repository.js';

/** Why somebody must not be written to yet, and until when. */
export type Hold = Required<Pick<MessageChange, 'cause' | 'holdUntil'>>;

/** Who must wait, by `personOf`, and by which limits that was found. */
export interface Holds {
  readonly of: ReadonlyMap<string, Hold>;
  readonly by?: NewChatsStanding;
}

type Addressee = Pick<ClaimedMessage, 'recipient' | 'contactId'>;

/** Spread, so that what waited for midnight does not go out in one breath. */
const AFTER_MIDNIGHT_MS = 10 * 60 * 1_000;

const nobody: Holds = { of: new Map() };

/** Whom a device may write to first: WhatsApp restricts numbers that write to many people who do not know them. */
@Injectable()
export class ChatBeginnings {
  constructor(
    private readonly repository: NewChatsRepository,
    private readonly clock: Clock,
  ) {}

  /** Asked for before anything is sent. The device may be as it was a moment ago; its limits are read as they are now. */
  async holds(device: Device, messages: readonly Addressee[]): Promise<Holds> {
    if (device.newChatsPerDay === null && !isAhead(device.newChatsLockedUntil, this.clock.now())) return nobody;
    const people = [...new Set(messages.filter(({ recipient }) => !isChat(recipient)).map(personOf))];
    if (people.length === 0) return nobody;
    const by = await this.repository.standing(device.tenantId, device.id);
    if (!by) return nobody;
    const locked = await this.lockedOut(device, by, people);
    const rest = people.filter((person) => !locked.has(person));
    return { of: new Map([...locked, ...(await this.tooMany(device, by, rest))]), by };
  }

  /** Asked for once those who must wait are written down: limits that were changed meanwhile hold nobody. */
  async confirm({ tenantId, id }: Device, { of, by }: Holds): Promise<void> {
    if (of.size === 0) return;
    const now = await this.repository.standing(tenantId, id);
    if (isDeepStrictEqual(now, by)) return;
    await this.repository.inTenant(tenantId, async (tx) => {
      for (const cause of new Set([...of.values()].map((hold) => hold.cause)))
        await this.repository.release(tx, tenantId, id, cause);
    });
  }

  private async lockedOut(
    { tenantId, id }: Device,
    { newChatsLockedUntil: until }: NewChatsStanding,
    people: readonly string[],
  ): Promise<Map<string, Hold>> {
    if (until === null || !isAhead(until, this.clock.now())) return new Map();
    const silent = await this.repository.silent(tenantId, id, people);
    return new Map(silent.map((person) => [person, { cause: NEW_CHATS_LOCKED, holdUntil: until }]));
  }

  private async tooMany(
    { tenantId, id }: Device,
    by: NewChatsStanding,
    people: readonly string[],
  ): Promise<Map<string, Hold>> {
    const allowed = allowedToday(by, this.clock.now());
    if (allowed === null || people.length === 0) return new Map();
    const { mustWait, ends } = await this.repository.begin(tenantId, id, people, allowed);
    const holdUntil = new Date(ends.getTime() + Math.random() * AFTER_MIDNIGHT_MS);
    return new Map(mustWait.map((person) => [person, { cause: NEW_CHATS_SPENT, holdUntil }]));
  }
}

function isAhead(until: Date | null, now: Date): boolean {
  return until !== null && until > now;
}

/** Two names of one person are one. */
export function personOf({ contactId, recipient }: Addressee): string {
  return contactId ?? recipient;
}
