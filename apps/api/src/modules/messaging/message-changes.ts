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
  readonly kind: string;
  readonly status: MessageState;
  readonly day: string;
  /** When it last changed: a timeline never runs backwards, though WhatsApp tells time by the second. */
  readonly latest: Date;
}

/** What is written of a message that moved on. */
export interface Move {
  readonly id: string;
  readonly status: MessageState;
  readonly entries: readonly TimelineEntry[];
  readonly wa_id: string | null;
  readonly contact_id: string | null;
  readonly hold_reason: string | null;
  readonly hold_until: Date | null;
  readonly error_code: string | null;
  readonly failed_at: Date | null;
}

export interface Moves {
  readonly moved: readonly Move[];
  /** A report can outrun the answer to our own sending: the id in that answer is still worth keeping. */
  readonly named: readonly { readonly id: string; readonly wa_id: string }[];
  readonly days: ReadonlyMap<string, Tally>;
  /** WhatsApp has taken these now, and what they speak of is not as it was. */
  readonly toReflect: readonly string[];
}

/** Kinds that change the message they speak of. */
const reflecting: ReadonlySet<string> = new Set(['reaction', 'edit', 'delete']);

/** What changes, taken in the order given, do to the messages they name. */
export function movesOf(standings: readonly Standing[], changes: readonly MessageChange[]): Moves {
  const moved = new Map<string, Move>();
  const named = new Map<string, string>();
  const days = new Map<string, Tally>();
  const toReflect: string[] = [];
  const now = new Map(standings.map((standing) => [standing.id, standing]));
  for (const change of changes) {
    const id = standings.find(
      (row) => row.id === change.id || (change.waId !== undefined && row.waId === change.waId),
    )?.id;
    const standing = id === undefined ? undefined : now.get(id);
    if (!standing) continue;
    const { status } = change;
    if (!mayBecome(standing.status, status)) {
      if (change.waId !== undefined && standing.waId === null) named.set(standing.id, change.waId);
      continue;
    }
    const at = change.at > standing.latest ? change.at : standing.latest;
    moved.set(standing.id, moveOf(standing.id, { ...change, at }, moved.get(standing.id)));
    now.set(standing.id, { ...standing, status, latest: at });
    const tally = tallyOf(standing.status, status);
    if (tally.succeeded === 1 && reflecting.has(standing.kind)) toReflect.push(standing.id);
    days.set(standing.day, sum(days.get(standing.day), tally));
  }
  return { moved: [...moved.values()], named: [...named].map(([id, wa_id]) => ({ id, wa_id })), days, toReflect };
}

function moveOf(id: string, change: MessageChange, earlier: Move | undefined): Move {
  const { status, at, cause, waId, contactId, holdUntil } = change;
  const causeIf = (state: MessageState): string | null => (status === state ? (cause ?? null) : null);
  return {
    id,
    status,
    entries: [...(earlier?.entries ?? []), { state: status, at: at.toISOString(), cause }],
    wa_id: earlier?.wa_id ?? waId ?? null,
    contact_id: earlier?.contact_id ?? contactId ?? null,
    hold_reason: causeIf('held'),
    hold_until: holdUntil ?? null,
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
