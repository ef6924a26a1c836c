import { isDeepStrictEqual } from 'node:util';
import { crc32 } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { isChat } from '../../contacts/index.js';
import type { Device } from '../../devices/index.js';
import type { ClaimedMessage } from '../lane.repository.js';
import type { MessageChange } from '../message-changes.js';
import { NEW_CHATS_LOCKED, NEW_CHATS_SPENT } from '../outcome.js';
import { ChatBeginningsRepository } from './chat-beginnings.repository.js';
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

/** Devices do not all begin their day at midnight sharp; each always at the same moment, so that its order stays. */
const AFTER_MIDNIGHT_MS = 10 * 60 * 1_000;
/** As long as a message waits for its turn; see LaneEnds. */
const WEEK_MS = 7 * 24 * 60 * 60 * 1_000;

const nobody: Holds = { of: new Map() };

/** Whom a device may write to first: WhatsApp restricts numbers that write to many people who do not know them. */
@Injectable()
export class ChatBeginnings {
  constructor(
    private readonly beginnings: ChatBeginningsRepository,
    private readonly limits: NewChatsRepository,
    private readonly clock: Clock,
  ) {}

  /** Asked for before anything is sent. The device may be as it was a moment ago; its limits are read as they are now. */
  async holds(device: Device, messages: readonly Addressee[]): Promise<Holds> {
    if (device.newChatsPerDay === null && !isAhead(device.newChatsLockedUntil, this.clock.now())) return nobody;
    const people = [...new Set(messages.filter(({ recipient }) => !isChat(recipient)).map(personOf))];
    if (people.length === 0) return nobody;
    const by = await this.limits.standing(device.tenantId, device.id);
    if (!by) return nobody;
    const locked = await this.lockedOut(device, by, people);
    const rest = people.filter((person) => !locked.has(person));
    return { of: new Map([...locked, ...(await this.tooMany(device, by, rest))]), by };
  }

  /** Asked for once what became of the messages is written down. */
  async settle(device: Device, holds: Holds, messages: readonly ClaimedMessage[]): Promise<void> {
    await this.confirm(device, holds);
    const { tenantId, id } = device;
    const mayGo = messages.filter((message) => message.behind && !holdOf(message, holds));
    const contactIds = mayGo.flatMap(({ contactId }) => contactId ?? []);
    if (contactIds.length > 0) await this.beginnings.free(tenantId, id, contactIds);
  }

  /** Limits that were changed meanwhile hold nobody. */
  private async confirm({ tenantId, id }: Device, { of, by }: Holds): Promise<void> {
    if (of.size === 0) return;
    const now = await this.limits.standing(tenantId, id);
    if (isDeepStrictEqual(now, by)) return;
    await this.limits.inTenant(tenantId, async (tx) => {
      for (const cause of new Set([...of.values()].map((hold) => hold.cause)))
        await this.limits.release(tx, tenantId, id, cause);
    });
  }

  private async lockedOut(
    { tenantId, id }: Device,
    { newChatsLockedUntil }: NewChatsStanding,
    people: readonly string[],
  ): Promise<Map<string, Hold>> {
    const now = this.clock.now();
    if (newChatsLockedUntil === null || !isAhead(newChatsLockedUntil, now)) return new Map();
    const holdUntil = new Date(Math.min(newChatsLockedUntil.getTime(), now.getTime() + WEEK_MS));
    const silent = await this.beginnings.silent(tenantId, id, people);
    return new Map(silent.map((person) => [person, { cause: NEW_CHATS_LOCKED, holdUntil }]));
  }

  private async tooMany(
    { tenantId, id }: Device,
    by: NewChatsStanding,
    people: readonly string[],
  ): Promise<Map<string, Hold>> {
    const allowed = allowedToday(by, this.clock.now(), by.timeZone);
    if (allowed === null || people.length === 0) return new Map();
    const { mustWait, ends } = await this.beginnings.begin(tenantId, id, people, allowed);
    const holdUntil = new Date(ends.getTime() + (crc32(id) % AFTER_MIDNIGHT_MS));
    if (mustWait.length > 0) await this.beginnings.postpone(tenantId, id, holdUntil);
    return new Map(mustWait.map((person) => [person, { cause: NEW_CHATS_SPENT, holdUntil }]));
  }
}

function isAhead(until: Date | null, now: Date): boolean {
  return until !== null && until > now;
}

/** Why this message must wait: its person, or what was said to them before. A chat that has begun waits for no turn. */
export function holdOf(message: ClaimedMessage, { of }: Holds): Hold | undefined {
  const { behind, contactId } = message;
  const waitsForNoTurn = behind?.cause === NEW_CHATS_SPENT && contactId !== null;
  return of.get(personOf(message)) ?? (waitsForNoTurn ? undefined : behind);
}

/** Two names of one person are one. */
export function personOf({ contactId, recipient }: Addressee): string {
  return contactId ?? recipient;
}
