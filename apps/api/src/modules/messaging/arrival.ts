import type { InboundMessage } from '../../engines/engine.js';
import { newId } from '../../platform/ids/ids.js';
import type { ArrivalRow } from './inbox.repository.js';

export interface ArrivalFacts {
  readonly tenantId: string;
  readonly deviceId: string;
  readonly contactId?: string;
  /** Written on the phone of this very number. */
  readonly isOwn: boolean;
  /** What orders it among the messages of a list. */
  readonly listedAt: Date;
}

/** What came in, as it is kept. What was written on the phone is ours, and was sent. */
export function arrivalOf(event: InboundMessage, facts: ArrivalFacts): ArrivalRow {
  const { tenantId, deviceId, contactId, isOwn, listedAt } = facts;
  const { group, waId, at, replyTo } = event;
  const person = isOwn ? event.sentTo : event.from;
  const { content, target } = keptContent(event);
  return {
    t: tenantId,
    d: deviceId,
    id: newId('msg', listedAt),
    ...(isOwn
      ? ({ dir: 'out', status: 'sent', door: 'phone' } as const)
      : ({ dir: 'in', status: 'received', door: 'engine' } as const)),
    to: (isOwn ? group : undefined) ?? person?.number ?? person?.lid ?? '',
    contact: contactId,
    chat: group,
    kind: event.content.kind,
    content,
    wa: waId,
    at,
    reply: replyTo,
    target,
    event: isOwn || event.history ? undefined : newId('evt'),
  };
}

function keptContent({ content, replyTo, mentions, forwarded }: InboundMessage): {
  content: Record<string, unknown>;
  target?: string;
} {
  const trimmings = {
    ...(replyTo === undefined ? {} : { replyToWaId: replyTo }),
    ...(mentions === undefined || mentions.length === 0 ? {} : { mentions }),
    ...(forwarded ? { forwarded } : {}),
  };
  if (!('target' in content)) return { content: { ...content, ...trimmings } };
  const { target, ...rest } = content;
  return { content: { ...rest, targetWaId: target, ...trimmings }, target };
}
