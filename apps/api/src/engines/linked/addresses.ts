import { isJidGroup, isJidNewsletter, jidDecode, jidNormalizedUser, type WASocket } from 'baileys';
import type { Address, Person } from '../engine.js';

type LidMapping = Pick<WASocket['signalRepository']['lidMapping'], 'getPNForLID'>;

const phoneServer = 's.whatsapp.net';

/** The port's address as WhatsApp Web spells it: a bare number is a person. */
export function jidOf(address: Address): string {
  return address.includes('@') ? address : `${address}@${phoneServer}`;
}

/** WhatsApp Web's spelling as the port's, whichever of a person's machines is meant. */
export function addressOf(jid: string): Address {
  const plain = jidNormalizedUser(jid);
  const [user = '', server] = plain.split('@');
  return server === phoneServer ? user : plain;
}

export function isGroup(jid: string): boolean {
  return isJidGroup(jid) === true || isJidNewsletter(jid) === true;
}

function isPhone(jid: string): boolean {
  return jid.endsWith(`@${phoneServer}`) || jid.endsWith('@hosted') || jid.endsWith('@c.us');
}

export function isLid(jid: string): boolean {
  return jid.endsWith('@lid') || jid.endsWith('@hosted.lid');
}

type MaybeJid = string | null | undefined;

/** What these spellings, whichever they are, tell of one person. */
export function personOf(jids: readonly MaybeJid[], name?: string | null): Person {
  const lid = jidDecode(jids.find((jid) => jid && isLid(jid)) ?? undefined)?.user;
  const number = jidDecode(jids.find((jid) => jid && isPhone(jid)) ?? undefined)?.user;
  return {
    ...(number === undefined ? {} : { number }),
    ...(lid === undefined ? {} : { lid: `${lid}@lid` }),
    ...(name ? { name } : {}),
  };
}

/** The same, asking the device's own memory for the number behind a hidden name. Never asks WhatsApp. */
export async function resolvedPersonOf(
  lidMapping: LidMapping,
  jids: readonly MaybeJid[],
  name?: string | null,
): Promise<Person> {
  const person = personOf(jids, name);
  if (person.number !== undefined || person.lid === undefined) return person;
  const phone = await lidMapping.getPNForLID(person.lid);
  return phone ? { ...person, number: jidDecode(phone)?.user } : person;
}
