import { randomBytes } from 'node:crypto';
import type { BinaryNode } from 'baileys';
import { AdminError } from '../../http/admin-error.js';
import type { Companion } from '../companion.js';
import { readAddress, serverJid } from '../jids.js';
import { bytesOf, childOf, iqError, iqResult, node } from '../nodes.js';
import type { Ceremony } from './ceremony.js';
import { CodeSecrets } from './code-secrets.js';
import type { CodeRequest, WaitingClient } from './waiting-client.js';

const PATIENCE_MS = 10_000;
const WRAPPED_LENGTH = 80;
const wrongCode = () => new AdminError(422, 'This is not the code on the other screen.', 'code');

/** Linking by eight characters that the client shows and the phone has typed in. */
export class CodePairing {
  constructor(private readonly ceremony: Ceremony) {}

  /** True when the stanza was about a code. */
  stanza(stanza: BinaryNode, client: WaitingClient): boolean {
    const about = childOf(stanza, 'link_code_companion_reg');
    if (stanza.attrs['xmlns'] !== 'md' || about === undefined) return false;
    const reply = about.attrs['stage'] === 'companion_hello' ? this.#hello : this.#finish;
    client.connection.send(reply(stanza, about, client));
    return true;
  }

  async enter(client: WaitingClient, request: CodeRequest, code: string): Promise<Companion> {
    const account = this.ceremony.needAccount(request.number);
    const plainCode = code.replace(/[\s-]/g, '').toUpperCase();
    const secrets = await CodeSecrets.begin(account.keys.identity, plainCode, request.wrappedEphemeral);
    const bundle = await this.#greet(client, request, account.keys.identity.public, secrets.wrappedEphemeral);
    this.ceremony.refuseWithoutPasskey(client, request.number);
    return this.ceremony.perform(client, request.number, openBundle(secrets, bundle));
  }

  readonly #hello = (stanza: BinaryNode, about: BinaryNode, client: WaitingClient): BinaryNode => {
    const number = readAddress(about.attrs['jid'])?.user;
    const wrappedEphemeral = bytesOf(childOf(about, 'link_code_pairing_wrapped_companion_ephemeral_pub'));
    if (number === undefined || wrappedEphemeral.length !== WRAPPED_LENGTH) return iqError(stanza, 400, 'bad-request');
    const ref = randomBytes(16).toString('base64url');
    client.codeRequest = { number, ref, wrappedEphemeral, finished: undefined };
    return iqResult(stanza, [
      node('link_code_companion_reg', { stage: 'companion_hello' }, [
        node('link_code_pairing_ref', {}, Buffer.from(ref)),
      ]),
    ]);
  };

  readonly #finish = (stanza: BinaryNode, about: BinaryNode, client: WaitingClient): BinaryNode => {
    const finished = client.codeRequest?.finished;
    if (finished === undefined) return iqError(stanza, 404, 'item-not-found');
    finished(bytesOf(childOf(about, 'link_code_pairing_wrapped_key_bundle')));
    return iqResult(stanza);
  };

  #greet(client: WaitingClient, request: CodeRequest, identity: Buffer, wrapped: Buffer): Promise<Buffer> {
    return new Promise((finished, failed) => {
      const patience = setTimeout(() => failed(wrongCode()), PATIENCE_MS);
      patience.unref();
      request.finished = (bundle) => {
        clearTimeout(patience);
        finished(bundle);
      };
      const attributes = { id: this.ceremony.nextId(), from: serverJid, type: 'link_code_companion_reg' };
      client.connection.send(
        node('notification', attributes, [
          node('link_code_companion_reg', { stage: 'primary_hello' }, [
            node('link_code_pairing_wrapped_primary_ephemeral_pub', {}, wrapped),
            node('primary_identity_pub', {}, identity),
            node('link_code_pairing_ref', {}, Buffer.from(request.ref)),
          ]),
        ]),
      );
    });
  }
}

function openBundle(secrets: CodeSecrets, bundle: Buffer): Buffer {
  try {
    return secrets.finish(bundle).advSecret;
  } catch {
    throw wrongCode();
  }
}
