/** Everything that can happen, each with what its data tells. */
export const eventTypes = {
  'device.linking': 'A device waits for its phone: {status, reason}.',
  'device.connected': 'A device is connected: {status}.',
  'device.disconnected': 'A device is down: {status, reason, sentence, again}.',
  'device.paused': 'A person paused a device.',
  'device.resumed': 'A person resumed a device.',
  'device.deleted': 'A device was deleted.',
  'contact.merged': 'Two contacts turned out to be one person: {from, into}.',
  'contact.changed': 'A contact has a new name, number, LID or username.',
  'message.received': 'A message came in: {message_id, kind, from, contact_id, group}.',
  'history.progress': 'A phone shares its past: {state, percent, messages}.',
  'group.changed': 'A group changed: {group, change, people}.',
  'chat.changed': 'A chat was changed on the phone: {chat, change}.',
  'presence.changed': 'Somebody watched came, went or types: {chat, state}.',
  'call.received': 'Somebody calls: {from, video}.',
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
    /^(\d{1,19})\.(evt_[0-9a-z]{26}|)$/.exec(Buffer.from(cursor, 'base64url').toString('latin1')) ?? [];
  return xid === undefined || id === undefined ? undefined : { xid: BigInt(xid), id };
}
