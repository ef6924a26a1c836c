import {
  extractAddressingContext,
  extractMessageContent,
  type BinaryNode,
  type proto,
  type WAMessageKey,
} from 'baileys';
import type { Address, InboundContent, InboundMessage, Person } from '../../engine.js';
import { addressOf, isGroup } from '../addresses.js';

/** A message as it came, by whichever way. */
export interface Received {
  readonly key: WAMessageKey;
  readonly message: proto.IMessage;
  readonly at: Date;
  readonly pushName?: string | null;
  readonly heardAt?: Date;
  /** Of its stanza, where it came by one: other names of those concerned. */
  readonly stanza?: BinaryNode;
  readonly isHistory?: boolean;
}

/** The person behind some of their names. */
export type WhoIs = (jids: readonly (string | null | undefined)[], name?: string | null) => Promise<Person>;

const withoutChat = new Set(['status@broadcast']);

/** Strangers choose ids; WhatsApp's own are a tenth of this. Longer ones could not be stored, and would be delivered for ever. */
const longestName = 256;

export function isForPeople({ key }: Pick<Received, 'key'>): boolean {
  const names = [key.id, key.remoteJid, key.participant].flatMap((name) => name ?? []);
  if (names.some(({ length }) => length > longestName)) return false;
  return Boolean(key.id && key.remoteJid && !withoutChat.has(key.remoteJid));
}

export async function inboundOf(
  received: Received,
  content: InboundContent,
  who: { readonly is: WhoIs; readonly self: () => Person },
): Promise<InboundMessage> {
  const { key, at, heardAt, pushName, isHistory } = received;
  const group = key.remoteJid && isGroup(key.remoteJid) ? addressOf(key.remoteJid) : undefined;
  const isOwn = key.fromMe === true;
  return {
    type: 'message.received',
    waId: key.id ?? '',
    from: isOwn ? who.self() : await who.is(writerOf(key), pushName),
    ...(group === undefined ? {} : { group }),
    ...(isOwn && group === undefined ? { sentTo: await who.is(recipientOf(received)) } : {}),
    at,
    ...(heardAt ? { heardAt } : {}),
    content,
    ...contextOf(received.message),
    ...(isHistory ? { history: true } : {}),
  };
}

/** A list's message has its writer as participant, as a group's has. */
export function writerOf(key: WAMessageKey): (string | null | undefined)[] {
  return key.participant ? [key.participant, key.participantAlt] : [key.remoteJid, key.remoteJidAlt];
}

function recipientOf({ key, stanza }: Received): (string | null | undefined)[] {
  const attrs = stanza?.attrs ?? {};
  const { recipientAlt } = stanza ? extractAddressingContext(stanza) : {};
  return [key.remoteJid, recipientAlt, attrs['peer_recipient_pn'], attrs['peer_recipient_lid']];
}

/** Which message it answers, whom it names, whether it was passed on. */
function contextOf(message: proto.IMessage): Pick<InboundMessage, 'replyTo' | 'mentions' | 'forwarded'> {
  const context = contextInfoOf(extractMessageContent(message));
  if (!context) return {};
  const mentions: Address[] = (context.mentionedJid ?? []).map(addressOf);
  return {
    ...(context.stanzaId ? { replyTo: context.stanzaId } : {}),
    ...(mentions.length > 0 ? { mentions } : {}),
    ...(context.isForwarded ? { forwarded: true } : {}),
  };
}

function contextInfoOf(content: proto.IMessage | undefined): proto.IContextInfo | undefined {
  for (const part of parseParts(content ?? {})) {
    if (part?.contextInfo) return part.contextInfo;
  }
  return undefined;
}

type Part = { readonly contextInfo?: proto.IContextInfo | null } | null | undefined;

function parseParts(content: proto.IMessage): Part[] {
  return Object.values(content) as Part[];
}
