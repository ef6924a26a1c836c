import { proto, type BinaryNode } from 'baileys';
import { AdminError } from '../../http/admin-error.js';
import type { Account } from '../account.js';
import type { Companion } from '../companion.js';
import { farewells } from '../faults/farewells.js';
import { lidJid, numberJid, serverJid } from '../jids.js';
import { bytesOf, childOf, node } from '../nodes.js';
import type { WebSide } from '../web-side.js';
import { signDeviceIdentity } from './adv-signing.js';
import { passkeyDemand } from './passkey.js';
import type { WaitingClient } from './waiting-client.js';

const PATIENCE_MS = 10_000;

/** The phone vouches for a waiting client, the client signs back, and is told to come again and log in. */
export class Ceremony {
  constructor(private readonly web: WebSide) {}

  needAccount(number: string): Account {
    const account = this.web.accounts.reach(number);
    if (account === undefined) throw new AdminError(409, `Phone ${number} is not on WhatsApp.`);
    return account;
  }

  /** Accounts that WhatsApp wants to see a passkey from get no further than this. */
  refuseWithoutPasskey(client: WaitingClient, number: string): void {
    if (this.web.faults.take('passkey-required', { number }) === undefined) return;
    client.connection.send(passkeyDemand(this.web.nextId(), this.web.now()));
    throw new AdminError(409, 'This account needs a passkey on the other device to link it.', 'passkey');
  }

  nextId(): string {
    return this.web.nextId();
  }

  async perform(client: WaitingClient, number: string, advSecret: Buffer): Promise<Companion> {
    const account = this.needAccount(number);
    this.refuseWithoutPasskey(client, number);
    const index = this.web.devices.nextIndex(account);
    const deviceIdentity = signDeviceIdentity({
      phone: account.keys.identity,
      companionIdentity: client.applicant.keys.identity,
      keyIndex: index,
      advSecret,
      now: this.web.surroundings.clock.now(),
    });
    const answer = await this.#ask(client, this.#pairSuccess(account, index, deviceIdentity));
    const { noiseKey, keys, platform } = client.applicant;
    const signedBack = readSignedBack(answer, account);
    const registration = { noiseKey, deviceIdentity: signedBack, keyIndex: index, platform };
    const companion = this.web.devices.link(account, index, registration, keys);
    client.connection.close(farewells.restart());
    return companion;
  }

  #pairSuccess(account: Account, index: number, deviceIdentity: Uint8Array): BinaryNode {
    const attributes = { id: this.web.nextId(), from: serverJid, to: serverJid, type: 'set', t: this.web.now() };
    return node('iq', attributes, [
      node('pair-success', {}, [
        node('device-identity', {}, deviceIdentity),
        node('platform', { name: 'android' }),
        node('device', { jid: numberJid(account.number, index), lid: lidJid(account.lid, index) }),
      ]),
    ]);
  }

  #ask(client: WaitingClient, question: BinaryNode): Promise<BinaryNode> {
    return new Promise((answered, failed) => {
      const patience = setTimeout(
        () => failed(new AdminError(504, 'The client did not answer the phone.')),
        PATIENCE_MS,
      );
      patience.unref();
      client.ask(question, (answer) => {
        clearTimeout(patience);
        if (answer.attrs['type'] === 'result') return answered(answer);
        failed(new AdminError(409, 'The client refused what the phone signed.'));
      });
    });
  }
}

/** The client leaves the phone's key out, others need it. */
function readSignedBack(answer: BinaryNode, account: Account): Buffer {
  const signed = bytesOf(childOf(childOf(answer, 'pair-device-sign'), 'device-identity'));
  const identity = proto.ADVSignedDeviceIdentity.decode(signed);
  identity.accountSignatureKey = account.keys.identity.public;
  return Buffer.from(proto.ADVSignedDeviceIdentity.encode(identity).finish());
}
