import { mayBecome, tallyOf, type Tally } from './message-states.js';
import type { MessageState, TimelineEntry } from './message.js';

/** One thing that happened to a message, named by our id, by WhatsApp's, or by both. */
export interface MessageChange {
  readonly id?: string;
  readonly waId?: string;
  /** Who it went to, where that was found out. */
  readonly contactId?: string;
  readonly status: MessageState;
  readonly at: Date;
  readonly cause?: string;
  readonly holdUntil?: Date;
}

/** How a message stood before. */
export interface Standing {
  readonly id: string;
  readonly waId: string | null;
  readonly contactId: string | null;
  readonly kind: string;
  readonly status: MessageState;
  readonly day: string;
  /** When it last changed: a timeline never runs backwards, though WhatsApp tells time by the second. */
  readonly latest: Date;
}

/** What is written of a message that moved on. */
export interface Move {
  readonly id: string;
  /** Where it stood before, and must still stand. */
  readonly was: MessageState;
  readonly status: MessageState;
  readonly entries: readonly TimelineEntry[];
  readonly wa_id: string | null;
  readonly contact_id: string | null;
  readonly hold_reason: string | null;
  readonly hold_until: Date | null;
  readonly error_code: string | null;
  readonly failed_at: Date | null;
}

/** What became known of a message that stays where it is. */
interface Naming {
  readonly id: string;
  readonly wa_id: string | null;
  readonly contact_id: string | null;
}

export interface Moves {
  readonly moved: readonly Move[];
  /** A report can outrun the answer to our own sending: what that answer tells is still worth keeping. */
  readonly named: readonly Naming[];
  readonly days: ReadonlyMap<string, Tally>;
  /** WhatsApp has taken these now, and what they speak of is not as it was. */
  readonly toReflect: readonly string[];
}

/** Kinds that change the message they speak of. */
const reflecting: ReadonlySet<string> = new Set(['reaction', 'edit', 'delete']);

/** What changes, taken in the order given, do to the messages they name. */
export function movesOf(standings: readonly Standing[], changes: readonly MessageChange[]): Moves {
  const book = new MoveBook(standings);
  for (const change of changes) book.take(change);
  return book.moves();
}

class MoveBook {
  private readonly moved = new Map<string, Move>();
  private readonly named = new Map<string, Naming>();
  private readonly days = new Map<string, Tally>();
  private readonly toReflect: string[] = [];
  private readonly now: Map<string, Standing>;
  private readonly idsOfWaIds: Map<string | null, string>;

  constructor(standings: readonly Standing[]) {
    this.now = new Map(standings.map((standing) => [standing.id, standing]));
    this.idsOfWaIds = new Map(standings.map(({ id, waId }) => [waId, id]));
  }

  take(change: MessageChange): void {
    const standing = this.standingOf(change);
    if (!standing) return;
    const { id, status, waId, contactId } = standing;
    if (change.waId !== undefined && waId === null) this.idsOfWaIds.set(change.waId, id);
    if (mayBecome(status, change.status)) this.move(standing, change);
    else if ((change.waId !== undefined && waId === null) || (change.contactId !== undefined && contactId === null)) {
      this.named.set(id, { id, wa_id: change.waId ?? null, contact_id: change.contactId ?? null });
    }
  }

  moves(): Moves {
    const { moved, named, days, toReflect } = this;
    return { moved: [...moved.values()], named: [...named.values()], days, toReflect };
  }

  /** By our id before WhatsApp's, which another message may bear. */
  private standingOf({ id = '', waId = '' }: MessageChange): Standing | undefined {
    return this.now.get(id) ?? this.now.get(this.idsOfWaIds.get(waId) ?? '');
  }

  private move(standing: Standing, change: MessageChange): void {
    const { id, status, latest, day, kind } = standing;
    const at = change.at > latest ? change.at : latest;
    this.moved.set(id, moveOf(standing, { ...change, at }, this.moved.get(id)));
    this.now.set(id, { ...standing, status: change.status, latest: at });
    const tally = tallyOf(status, change.status);
    if (tally.succeeded === 1 && reflecting.has(kind)) this.toReflect.push(id);
    this.days.set(day, sum(this.days.get(day), tally));
  }
}

function moveOf(before: Standing, change: MessageChange, earlier?: Move): Move {
  const { status, at, cause, waId = null, contactId = null, holdUntil = null } = change;
  const causeIf = (state: MessageState): string | null => (status === state && cause !== undefined ? cause : null);
  const entry = { state: status, at: at.toISOString(), cause };
  return {
    id: before.id,
    was: earlier ? earlier.was : before.status,
    status,
    entries: earlier ? [...earlier.entries, entry] : [entry],
    wa_id: earlier?.wa_id ?? waId,
    contact_id: earlier?.contact_id ?? contactId,
    hold_reason: causeIf('held'),
    hold_until: holdUntil,
    error_code: causeIf('failed'),
    failed_at: status === 'failed' ? at : null,
  };
}

function sum(before: Tally | undefined, more: Tally): Tally {
  if (!before) return more;
  return {
    succeeded: before.succeeded + more.succeeded,
    failed: before.failed + more.failed,
    cancelled: before.cancelled + more.cancelled,
  };
}
