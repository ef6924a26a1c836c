/** Everything that can happen, each with what its data tells. */
export const eventTypes = {
  'device.linking': 'A device waits for its phone: {status, reason}.',
  'device.connected': 'A device is connected: {status}.',
  'device.disconnected': 'A device is down: {status, reason, sentence, again}.',
  'device.paused': 'A person paused a device.',
  'device.resumed': 'A person resumed a device.',
  'device.deleted': 'A device was deleted.',
  'device.new_chats_limited':
    'WhatsApp says how often a device may write first to people: {locked_until, reason, used, total, resets_at}.',
  'contact.merged': 'Two contacts turned out to be one person: {from, into}.',
  'contact.changed': 'A contact has a new name, number, LID or username.',
  'message.received': 'A message came in: {message_id, kind, from, contact_id, group}.',
  'message.held': 'A message waits, and why: {message_id, status, error_code}.',
  'message.sent': 'WhatsApp has taken a message: {message_id, status}.',
  'message.delivered': 'A message reached its recipient: {message_id, status}.',
  'message.read': 'The recipient has read a message: {message_id, status}.',
  'message.failed': 'A message was not sent, and why: {message_id, status, error_code}.',
  'message.unknown': 'Nobody can say whether a message was sent: {message_id, status, error_code}.',
  'message.expired': 'A message waited too long and is not sent: {message_id, status, error_code}.',
  'message.cancelled': 'A message was cancelled before it was sent: {message_id, status, error_code}.',
  'history.progress': 'A phone shares its past: {state, percent, messages}.',
  'group.changed': 'A group changed: {group, change, people}.',
  'chat.changed': 'A chat was changed on the phone: {chat, change}.',
  'presence.changed': 'Somebody watched came, went or types: {chat, state}.',
  'call.received': 'Somebody calls: {from, video}.',
  'token.used': 'A program uses a token; told once a minute: {token_id, door, client}.',
} as const;

export type EventType = keyof typeof eventTypes;

export const eventTypeNames = Object.keys(eventTypes);

/** A place in the log: everything before it has been seen. */
export interface Position {
  readonly xid: bigint;
  readonly id: string;
}

export function cursorOf({ xid, id }: Position): string {
  return Buffer.from(`${xid}.${id}`, 'latin1').toString('base64url');
}

export function positionOf(cursor: string): Position | undefined {
  const [, xid, id] =
    /^(\d{1,18})\.(evt_[0-9a-z]{26}|)$/.exec(Buffer.from(cursor, 'base64url').toString('latin1')) ?? [];
  return xid === undefined || id === undefined ? undefined : { xid: BigInt(xid), id };
}
