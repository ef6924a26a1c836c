import {
  getBinaryNodeChild,
  getBinaryNodeChildren,
  getBinaryNodeChildString,
  S_WHATSAPP_NET,
  USyncContactProtocol,
  type BinaryNode,
} from 'baileys';
import { EngineError, type Address, type PeopleSkill, type Person } from '../../engine.js';
import { jidOf, personOf, resolvedPersonOf } from '../addresses.js';
import type { LinkedSession } from '../session.js';
import { asking, changing } from './refusals.js';

export function peopleSkill(session: LinkedSession): PeopleSkill {
  const { socket } = session;
  return {
    check: (numbers) => checkNumbers(session, numbers),
    about: (person) => aboutOf(session, jidOf(person)),
    pictureUrl: (address) => pictureUrlOf(session, jidOf(address)),
    block: (person, blocked) => changing(() => socket.updateBlockStatus(jidOf(person), blocked ? 'block' : 'unblock')),
    blocked: async () => {
      const jids = await asking(() => socket.fetchBlocklist());
      const addresses = await Promise.all(jids.map((jid) => bestAddress(session, jid)));
      return addresses.filter((address) => address !== undefined);
    },
  };
}

/** Somebody who shows it to nobody, or not to this number, has none. */
export async function aboutOf({ socket }: LinkedSession, jid: string): Promise<string | undefined> {
  const told = await unlessHidden(asking(() => socket.fetchStatus(jid)));
  const status: unknown = told?.[0]?.['status'];
  const text: unknown = typeof status === 'object' && status !== null ? Reflect.get(status, 'status') : undefined;
  return typeof text === 'string' && text !== '' ? text : undefined;
}

export function pictureUrlOf({ socket }: LinkedSession, jid: string): Promise<string | undefined> {
  return unlessHidden(asking(() => socket.profilePictureUrl(jid, 'image')));
}

const hidden = new Set(['not_found', 'not_allowed', 'gone']);

async function unlessHidden<T>(told: Promise<T>): Promise<T | undefined> {
  try {
    return await told;
  } catch (error) {
    if (error instanceof EngineError && hidden.has(error.code)) return undefined;
    throw error;
  }
}

async function bestAddress({ socket }: LinkedSession, jid: string | undefined): Promise<Address | undefined> {
  const { number, lid } = await resolvedPersonOf(socket.signalRepository.lidMapping, [jid]);
  return number ?? lid;
}

type Checked = Awaited<ReturnType<PeopleSkill['check']>>[number];

/** Baileys leaves out who is not there, and forgets which number was meant: WhatsApp corrects some. */
async function checkNumbers({ socket }: LinkedSession, numbers: readonly string[]): Promise<Checked[]> {
  const query = numbersQuery(numbers, socket.generateMessageTag());
  const answer = await asking<BinaryNode | undefined>(() => socket.query(query));
  const list = getBinaryNodeChild(getBinaryNodeChild(answer, 'usync'), 'list');
  const told = getBinaryNodeChildren(list, 'user');
  return numbers.map((number, index) => {
    const user = told.find((one) => isAbout(one, number)) ?? (told.length === numbers.length ? told[index] : undefined);
    const person = user && personIn(user);
    return person ? { number, onWhatsApp: true, person } : { number, onWhatsApp: false };
  });
}

function isAbout(user: BinaryNode, number: string): boolean {
  const asked = getBinaryNodeChildString(user, 'contact')?.replaceAll(/\D/g, '');
  return asked === number || personOf([user.attrs['jid']]).number === number;
}

function personIn(user: BinaryNode): Person | undefined {
  if (getBinaryNodeChild(user, 'contact')?.attrs['type'] !== 'in') return undefined;
  const username = getBinaryNodeChildString(user, 'username');
  return {
    ...personOf([user.attrs['jid'], getBinaryNodeChild(user, 'lid')?.attrs['val']]),
    ...(username ? { username } : {}),
  };
}

function numbersQuery(numbers: readonly string[], sid: string): BinaryNode {
  const contact = new USyncContactProtocol();
  const users = numbers.map((number) => ({
    tag: 'user',
    attrs: {},
    content: [{ tag: contact.name, attrs: {}, content: `+${number}` }],
  }));
  const wanted = [contact.getQueryElement(), { tag: 'lid', attrs: {} }];
  return {
    tag: 'iq',
    attrs: { to: S_WHATSAPP_NET, type: 'get', xmlns: 'usync' },
    content: [
      {
        tag: 'usync',
        attrs: { context: 'interactive', mode: 'query', sid, last: 'true', index: '0' },
        content: [
          { tag: 'query', attrs: {}, content: wanted },
          { tag: 'list', attrs: {}, content: users },
        ],
      },
    ],
  };
}
