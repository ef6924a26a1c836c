import type { BaileysEventMap, WASocket } from 'baileys';
import type { EngineEvent, EventSink, GroupChanged, Person, PresenceChanged } from '../../engine.js';
import { addressOf, personOf } from '../addresses.js';
import { BoundedMap } from '../memory/bounded-map.js';
import type { LinkedLog } from '../session.js';

export interface HappeningsParts {
  readonly sink: EventSink;
  readonly log: LinkedLog;
  readonly deviceId: string;
}

/** What happens besides messages: passing things, told once and in no particular order. */
export class Happenings {
  private readonly seen = new BoundedMap<string, string>(500);

  constructor(private readonly parts: HappeningsParts) {}

  watch({ ev }: Pick<WASocket, 'ev'>): void {
    ev.on('lid-mapping.update', ({ lid, pn }) => this.sawPerson(personOf([lid, pn])));
    ev.on('contacts.upsert', (contacts) => this.sawContacts(contacts));
    ev.on('contacts.update', (contacts) => this.sawContacts(contacts));
    ev.on('presence.update', (update) => this.tellAll(presencesOf(update)));
    ev.on('groups.upsert', (groups) => this.tellAll(groups.map(({ id }) => groupChange(id, 'created'))));
    ev.on('groups.update', (groups) => this.tellAll(groups.flatMap(groupUpdateOf)));
    ev.on('group-participants.update', (update) => this.tellAll(participantsOf(update)));
    ev.on('group.join-request', (request) => this.tellAll(joinRequestOf(request)));
    ev.on('chats.update', (chats) => this.tellAll(chats.flatMap(({ id, ...change }) => chatChange(id, change))));
    ev.on('chats.delete', (ids) => this.tellAll(ids.flatMap((id) => chatChange(id, { deleted: true }))));
    ev.on('labels.association', ({ association, type }) =>
      this.tellAll(chatChange(association.chatId, { labelId: association.labelId, labelled: type === 'add' })),
    );
    ev.on('call', (calls) => this.tellAll(calls.flatMap(callOf)));
  }

  sawContacts(contacts: BaileysEventMap['contacts.update']): void {
    for (const { id, lid, phoneNumber, notify, name, verifiedName } of contacts) {
      this.sawPerson(personOf([id, lid, phoneNumber], notify ?? verifiedName ?? name));
    }
  }

  /** Only what is new about somebody, and more than one name. */
  sawPerson(person: Person): void {
    const key = person.lid ?? person.number;
    const known = JSON.stringify(person);
    if (key === undefined || Object.keys(person).length < 2 || this.seen.get(key) === known) return;
    this.seen.set(key, known);
    this.tellAll([{ type: 'person.seen', person }]);
  }

  private tellAll(events: readonly EngineEvent[]): void {
    const { sink, log, deviceId } = this.parts;
    for (const event of events) {
      sink(event).catch((error: unknown) => log.warn({ error, deviceId, event: event.type }, 'an event was not taken'));
    }
  }
}

const presences: Readonly<Record<string, PresenceChanged['state']>> = {
  available: 'available',
  unavailable: 'unavailable',
  composing: 'typing',
  recording: 'recording',
  paused: 'paused',
};

function presencesOf({ id, presences: told }: BaileysEventMap['presence.update']): EngineEvent[] {
  return Object.entries(told).flatMap(([participant, { lastKnownPresence }]) => {
    const state = presences[lastKnownPresence];
    if (state === undefined) return [];
    return [{ type: 'presence.changed', chat: addressOf(id), person: personOf([participant]), state }];
  });
}

function groupChange(id: string, change: GroupChanged['change'], people?: readonly Person[]): EngineEvent {
  return { type: 'group.changed', group: addressOf(id), change, ...(people ? { people } : {}) };
}

const settings = [
  'announce',
  'restrict',
  'joinApprovalMode',
  'memberAddMode',
  'desc',
  'inviteCode',
  'ephemeralDuration',
];

function groupUpdateOf(update: BaileysEventMap['groups.update'][number]): EngineEvent[] {
  const { id } = update;
  if (id === undefined) return [];
  return [
    ...(update.subject === undefined ? [] : [groupChange(id, 'subject')]),
    ...(settings.some((name) => Object.hasOwn(update, name)) ? [groupChange(id, 'settings')] : []),
  ];
}

const memberships: Readonly<Record<string, GroupChanged['change']>> = {
  add: 'joined',
  remove: 'left',
  promote: 'promoted',
  demote: 'demoted',
};

function participantsOf({ id, participants, action }: BaileysEventMap['group-participants.update']): EngineEvent[] {
  const change = memberships[action];
  const people = participants.map((one) => personOf([one.id, one.lid, one.phoneNumber], one.notify ?? one.name));
  return change === undefined ? [] : [groupChange(id, change, people)];
}

function joinRequestOf({
  id,
  participant,
  participantPn,
  action,
}: BaileysEventMap['group.join-request']): EngineEvent[] {
  return action === 'created' ? [groupChange(id, 'join_requested', [personOf([participant, participantPn])])] : [];
}

/** Of what a phone tells about a chat, what a person can see or set. */
const chatFields: Readonly<Record<string, string>> = {
  archived: 'archived',
  pinned: 'pinned',
  muteEndTime: 'mutedUntil',
  markedAsUnread: 'unread',
  ephemeralExpiration: 'disappearsAfterSeconds',
  deleted: 'deleted',
  labelId: 'labelId',
  labelled: 'labelled',
};

function chatChange(id: string | null | undefined, told: object): EngineEvent[] {
  const change = Object.entries(told).flatMap(([field, value]: [string, unknown]) => {
    const name = chatFields[field];
    return name === undefined || value === undefined ? [] : [[name, value] as const];
  });
  if (!id || change.length === 0) return [];
  return [{ type: 'chat.changed', chat: addressOf(id), change: Object.fromEntries(change) }];
}

function callOf({ from, callerPn, date, isVideo, status, offline }: BaileysEventMap['call'][number]): EngineEvent[] {
  if (status !== 'offer' || offline) return [];
  return [{ type: 'call.received', from: personOf([from, callerPn]), at: date, video: isVideo === true }];
}
