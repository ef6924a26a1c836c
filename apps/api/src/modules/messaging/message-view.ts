import { isRecord } from '../../platform/operations/read-input.js';
import { wordsOf } from './cause-words.js';
import type { Message } from './message.js';
import type { MessageDto } from './messages.dto.js';

/** A message as customers read it. */
export function showMessage(message: Message): MessageDto {
  const isIn = message.direction === 'in';
  const { replyTo, mentions, forwarded, ...content } = message.content;
  return {
    id: message.id,
    device_id: message.deviceId,
    direction: message.direction,
    ...(isIn ? { from: message.recipient } : { to: message.recipient }),
    contact_id: message.contactId,
    group: message.chat,
    kind: message.kind,
    content: showContent(content),
    ...(typeof replyTo === 'string' ? { reply_to: replyTo } : {}),
    ...(isTexts(mentions) ? { mentions } : {}),
    ...(forwarded === true ? { forwarded } : {}),
    status: message.status,
    hold_reason: message.holdReason,
    hold_until: message.holdUntil,
    error_code: message.errorCode,
    timeline: [
      { state: firstState(message), at: message.createdAt.toISOString() },
      ...message.timeline.map((entry) => ({ ...entry, ...wordsOf(entry.cause) })),
    ],
    created_at: message.createdAt,
  };
}

function firstState({ direction, door }: Message): string {
  if (direction === 'in') return 'received';
  return door === 'phone' ? 'sent' : 'queued';
}

/** What only we need to find things again. */
const unshown: ReadonlySet<string> = new Set(['kind', 'mediaRef', 'replyToWaId', 'targetWaId']);

/** Stored names are ours; shown names are the API's. */
const shownNames: Readonly<Record<string, string>> = {
  mediaId: 'media_id',
  mimeType: 'mime_type',
  fileName: 'file_name',
  sizeBytes: 'size_bytes',
  viewOnce: 'view_once',
  editedAt: 'edited_at',
  firstText: 'first_text',
  deletedAt: 'deleted_at',
};

function showContent(content: Message['content']): Record<string, unknown> {
  const facts = Object.entries(content).filter(([name]) => !unshown.has(name));
  return Object.fromEntries(facts.map(([name, value]) => [shownNames[name] ?? name, showFact(name, value)]));
}

/** Kept by who did it, shown as a list: "me" or the id of a contact. */
function showFact(name: string, value: unknown): unknown {
  if (!isRecord(value)) return value;
  if (name === 'reactions') return Object.entries(value).map(([by, emoji]) => ({ by, emoji }));
  if (name === 'votes') return Object.entries(value).map(([by, options]) => ({ by, options }));
  return value;
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string');
}
