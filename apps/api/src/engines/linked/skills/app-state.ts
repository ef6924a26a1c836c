import {
  decodePatches,
  decodeSyncdSnapshot,
  extractSyncdPatches,
  getBinaryNodeChild,
  newLTHashState,
  S_WHATSAPP_NET,
  type BinaryNode,
  type ChatModification,
  type ChatMutation,
  type WAPatchName,
} from 'baileys';
import { EngineError } from '../../engine.js';
import type { LinkedSession } from '../session.js';
import { asking, changing, refused } from './refusals.js';

const MOST_ROUNDS = 50;

/** Changes what all devices of a number share: how chats stand, labels, the name. */
export function share({ socket }: LinkedSession, jid: string, change: ChatModification): Promise<void> {
  return changing(async () => {
    if (!socket.authState.creds.myAppStateKeyId) throw notShared();
    await socket.chatModify(change, jid);
  });
}

/** Everything of one collection, read anew from WhatsApp; what is remembered of it stays untouched. */
export function readShared(session: LinkedSession, name: WAPatchName): Promise<ChatMutation[]> {
  return asking(async () => {
    const { socket } = session;
    if (!socket.authState.creds.myAppStateKeyId) throw notShared();
    const options = parseRequestOptions(session.dispatcher ? { dispatcher: session.dispatcher } : {});
    const mutations = new Map<string, ChatMutation>();
    let state = newLTHashState();
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const answer: BinaryNode = parseNode(await socket.query(request(name, state.version)));
      checkAnswer(answer);
      const { [name]: told } = await extractSyncdPatches(answer, options);
      if (told.snapshot) {
        const read = await decodeSyncdSnapshot(name, told.snapshot, keyOf(session), undefined, false);
        collect(mutations, read.mutationMap);
        state = read.state;
      }
      if (told.patches.length > 0) {
        const read = await decodePatches(
          name,
          told.patches,
          state,
          keyOf(session),
          options,
          undefined,
          undefined,
          false,
        );
        collect(mutations, read.mutationMap);
        state = read.state;
      }
      if (!told.hasMorePatches) break;
    }
    return [...mutations.values()];
  });
}

function request(name: WAPatchName, version: number): BinaryNode {
  const collection = { name, version: String(version), return_snapshot: String(version === 0) };
  return {
    tag: 'iq',
    attrs: { to: S_WHATSAPP_NET, xmlns: 'w:sync:app:state', type: 'set' },
    content: [{ tag: 'sync', attrs: {}, content: [{ tag: 'collection', attrs: collection }] }],
  };
}

function checkAnswer(answer: BinaryNode): void {
  const collection = getBinaryNodeChild(getBinaryNodeChild(answer, 'sync'), 'collection');
  const error = getBinaryNodeChild(collection, 'error');
  if (error) throw refused(Number(error.attrs['code'] ?? 500));
}

type KeyGetter = Parameters<typeof decodeSyncdSnapshot>[2];

function keyOf({ socket }: LinkedSession): KeyGetter {
  return async (id) => (await socket.authState.keys.get('app-state-sync-key', [id]))[id];
}

function collect(mutations: Map<string, ChatMutation>, told: Readonly<Record<string, ChatMutation>>): void {
  for (const mutation of Object.values(told)) mutations.set(JSON.stringify(mutation.index), mutation);
}

function parseNode(answer: unknown): BinaryNode {
  return answer as BinaryNode;
}

/** Given on to fetch, which takes a dispatcher that its declaration does not name. */
function parseRequestOptions(options: object): RequestInit {
  return options;
}

function notShared(): EngineError {
  const words = 'The phone has not shared what this needs yet. Open WhatsApp on the phone, and try again in a moment.';
  return new EngineError('phone_not_ready', words, { kind: 'later', afterMs: 5_000 });
}
