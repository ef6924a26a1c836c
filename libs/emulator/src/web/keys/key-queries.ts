import { createHash } from 'node:crypto';
import type { BinaryNode } from 'baileys';
import type { Companion } from '../companion.js';
import { readAddress, serverJid } from '../jids.js';
import { childOf, childrenOf, iqError, iqResult, node } from '../nodes.js';
import type { WebSide } from '../web-side.js';
import type { KeyBundle } from './key-bundle.js';
import { readPreKeys, readPublicKey, readSignedPreKey, readUnsigned } from './read-keys.js';
import { bytesOf } from '../nodes.js';

const KEY_TYPE = Buffer.from([5]);
/** Below this many one-time keys a device is asked for more. */
const FEW_PRE_KEYS = 5;

/** What devices leave with the server, and what others take from it to begin a session. */
export function registerKeyQueries(web: WebSide): void {
  const { router } = web;
  const encrypt = { tag: 'iq', xmlns: 'encrypt' } as const;
  router
    .on({ ...encrypt, type: 'get', child: 'count' }, (query, companion) => {
      companion.send(iqResult(query, [node('count', { value: String(companion.keys.count) })]));
    })
    .on({ ...encrypt, type: 'get', child: 'digest' }, (query, companion) => {
      companion.send(iqResult(query, [digest(companion)]));
    })
    .on({ ...encrypt, type: 'set', child: 'registration' }, upload)
    .on({ ...encrypt, type: 'set', child: 'rotate' }, rotate)
    .on({ ...encrypt, type: 'get', child: 'key' }, (query, companion) => {
      const users = childrenOf(childOf(query, 'key'), 'user').map(({ attrs }) => bundleOf(web, attrs['jid'] ?? ''));
      companion.send(iqResult(query, [node('list', {}, users)]));
    });
}

function upload(query: BinaryNode, companion: Companion): void {
  const { keys } = companion;
  const identity = readPublicKey(bytesOf(childOf(query, 'identity')));
  if (!identity.equals(keys.identity)) return void companion.send(iqError(query, 406, 'not-acceptable'));
  keys.registrationId = readUnsigned(bytesOf(childOf(query, 'registration')));
  keys.signedPreKey = readSignedPreKey(childOf(query, 'skey'));
  keys.add(readPreKeys(childOf(query, 'list')));
  keys.askedForMore = false;
  companion.send(iqResult(query));
}

function rotate(query: BinaryNode, companion: Companion): void {
  companion.keys.signedPreKey = readSignedPreKey(childOf(childOf(query, 'rotate'), 'skey'));
  companion.send(iqResult(query));
}

function digest({ keys }: Companion): BinaryNode {
  const { registrationId, identity, signedPreKey } = keys;
  const hash = createHash('sha1').update(identity).update(signedPreKey.public).update(signedPreKey.signature);
  for (const preKey of keys.preKeys()) hash.update(preKey.public);
  return node('digest', {}, [
    node('registration', {}, bigEndian(registrationId, 4)),
    node('type', {}, KEY_TYPE),
    node('identity', {}, identity),
    node('hash', {}, hash.digest()),
  ]);
}

function bundleOf(web: WebSide, jid: string): BinaryNode {
  const device = readAddress(jid)?.device ?? 0;
  const account = web.accounts.reachByJid(jid);
  if (account !== undefined && device === 0) return user(jid, account.keys.bundle());
  const companion = account?.companions.get(device);
  if (companion === undefined) {
    return node('user', { jid }, [node('error', { code: '404', text: 'item-not-found' })]);
  }
  return user(jid, takeBundle(web, companion), companion.registration.deviceIdentity);
}

/** Asks the device for more one-time keys when they run low. */
export function takeBundle(web: WebSide, companion: Companion): KeyBundle {
  const bundle = companion.keys.bundle();
  if (companion.keys.count < FEW_PRE_KEYS) askForMore(web, companion);
  return bundle;
}

function user(jid: string, bundle: KeyBundle, deviceIdentity?: Buffer): BinaryNode {
  const { registrationId, identity, signedPreKey, preKey } = bundle;
  return node('user', { jid }, [
    node('registration', {}, bigEndian(registrationId, 4)),
    node('type', {}, KEY_TYPE),
    node('identity', {}, identity),
    node('skey', {}, [
      node('id', {}, bigEndian(signedPreKey.keyId, 3)),
      node('value', {}, signedPreKey.public),
      node('signature', {}, signedPreKey.signature),
    ]),
    ...(preKey === undefined
      ? []
      : [node('key', {}, [node('id', {}, bigEndian(preKey.keyId, 3)), node('value', {}, preKey.public)])]),
    ...(deviceIdentity === undefined ? [] : [node('device-identity', {}, deviceIdentity)]),
  ]);
}

function askForMore(web: WebSide, companion: Companion): void {
  if (companion.keys.askedForMore) return;
  companion.keys.askedForMore = true;
  companion.deliver(
    node('notification', { id: web.nextId(), from: serverJid, type: 'encrypt', t: web.now() }, [
      node('count', { value: String(companion.keys.count) }),
    ]),
  );
}

function bigEndian(value: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  bytes.writeUIntBE(value, 0, length);
  return bytes;
}
