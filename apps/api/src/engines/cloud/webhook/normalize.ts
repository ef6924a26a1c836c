import type { EngineEvent } from '../../engine.js';
import { recordOf, recordsOf, textOf, type JsonRecord } from '../json.js';
import { inboundEvent } from './inbound.js';
import { statusEvent } from './status.js';

export interface Normalized {
  readonly events: readonly EngineEvent[];
  /** What was not for this number or could not be read: for the operator's log. */
  readonly ignored: readonly string[];
}

/** Meta's envelope → our events. Pure, and never throws: a part that cannot be read must not block the rest. */
export function normalize(envelope: unknown, phoneNumberId: string): Normalized {
  const events: EngineEvent[] = [];
  const ignored: string[] = [];
  for (const change of changesOf(envelope)) {
    const value = recordOf(change['value']);
    const reason = reasonToIgnore(change, value, phoneNumberId);
    if (reason !== undefined) {
      ignored.push(reason);
      continue;
    }
    for (const event of eventsOf(value)) {
      if (event === undefined) ignored.push('a status or message without its id, time or sender');
      else events.push(event);
    }
  }
  return { events, ignored };
}

function changesOf(envelope: unknown): readonly JsonRecord[] {
  return recordsOf(recordOf(envelope)['entry']).flatMap((entry) => recordsOf(entry['changes']));
}

function reasonToIgnore(change: JsonRecord, value: JsonRecord, phoneNumberId: string): string | undefined {
  if (change['field'] !== 'messages') return `the field ${textOf(change['field'])?.slice(0, 60) ?? '?'}`;
  const addressee = textOf(recordOf(value['metadata'])['phone_number_id']);
  return addressee === phoneNumberId ? undefined : `the phone number id ${addressee?.slice(0, 40) ?? '?'}`;
}

function eventsOf(value: JsonRecord): readonly (EngineEvent | undefined)[] {
  return [...recordsOf(value['messages']).map(inboundEvent), ...recordsOf(value['statuses']).flatMap(statusEvent)];
}
