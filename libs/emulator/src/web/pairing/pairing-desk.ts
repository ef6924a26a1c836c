import type { BinaryNode, proto } from 'baileys';
import { AdminError } from '../../http/admin-error.js';
import type { Companion, Connection } from '../companion.js';
import { farewells } from '../faults/farewells.js';
import { CompanionKeys } from '../keys/companion-keys.js';
import { readPublicKey, readUnsigned } from '../keys/read-keys.js';
import { serverJid } from '../jids.js';
import { iqError, iqResult, node } from '../nodes.js';
import type { SocketOwner } from '../transport/client-socket.js';
import type { Handshaken } from '../transport/noise-responder.js';
import type { WebSide } from '../web-side.js';
import { CodePairing } from './code-pairing.js';
import { Ceremony } from './ceremony.js';
import { readQr } from './read-qr.js';
import { WaitingClient } from './waiting-client.js';

const GRACE_MS = 10_000;

/** Where clients that are not linked yet wait for a phone. */
export class PairingDesk {
  readonly #waiting = new Set<WaitingClient>();
  readonly #ceremony: Ceremony;
  readonly #codes: CodePairing;

  constructor(private readonly web: WebSide) {
    this.#ceremony = new Ceremony(web);
    this.#codes = new CodePairing(this.#ceremony);
  }

  get waiting(): readonly WaitingClient[] {
    return [...this.#waiting];
  }

  open(connection: Connection, { noiseKey, payload }: Handshaken): SocketOwner | undefined {
    if (this.web.faults.take('outdated', {}) !== undefined) return refuse(connection);
    const applicant = { noiseKey, ...readApplicant(payload.devicePairingData ?? {}) };
    const client = new WaitingClient(connection, applicant, this.web.settings, this.#now());
    this.#waiting.add(client);
    const refs = client.refs.map(({ value }) => node('ref', {}, Buffer.from(value)));
    const offer = { id: this.web.nextId(), from: serverJid, to: serverJid, type: 'set' };
    client.ask(node('iq', offer, [node('pair-device', {}, refs)]), () => undefined);
    this.web.surroundings.timers.after(client.goodUntil + GRACE_MS - this.#now(), () => {
      if (this.#waiting.has(client) && client.codeRequest === undefined) connection.close();
    });
    return {
      stanza: (stanza) => this.#stanza(stanza, client),
      closed: () => this.#waiting.delete(client),
    };
  }

  /** The phone of this number looks at a QR. */
  async scan(number: string, qr: string): Promise<Companion> {
    const { ref, noiseKey, identity, advSecret } = readQr(qr);
    const client = this.waiting.find(({ refs }) => refs.some(({ value }) => value === ref));
    const known = client?.refs.find(({ value }) => value === ref);
    if (client === undefined || known === undefined || known.goodUntil < this.#now()) {
      throw new AdminError(410, 'This QR has expired: show the phone the one that is on the screen now.', 'qr');
    }
    const { applicant } = client;
    if (!noiseKey.equals(applicant.noiseKey) || !identity.equals(applicant.keys.identity)) {
      throw new AdminError(409, 'This QR does not belong to the client that showed it.', 'qr');
    }
    return this.#ceremony.perform(client, number, advSecret);
  }

  /** The phone of this number has eight characters typed into it. */
  async enterCode(number: string, code: string): Promise<Companion> {
    const client = this.waiting.findLast(({ codeRequest }) => codeRequest?.number === number);
    if (client?.codeRequest === undefined) {
      throw new AdminError(404, `Nobody asks to be linked to ${number} by a code.`);
    }
    return this.#codes.enter(client, client.codeRequest, code);
  }

  #stanza(stanza: BinaryNode, client: WaitingClient): void {
    const { tag, attrs } = stanza;
    if (tag === 'iq' && (attrs['type'] === 'result' || attrs['type'] === 'error')) return void client.answered(stanza);
    if (tag === 'iq' && attrs['xmlns'] === 'w:p') return client.connection.send(iqResult(stanza));
    if (tag === 'iq' && this.#codes.stanza(stanza, client)) return;
    if (['ack', 'ib', 'presence'].includes(tag)) return;
    this.web.surroundings.unknown.note({ method: 'STANZA', path: tag, why: 'unknown before login', body: attrs });
    if (tag === 'iq') client.connection.send(iqError(stanza, 501, 'feature-not-implemented'));
  }

  #now(): number {
    return this.web.surroundings.clock.now();
  }
}

function refuse(connection: Connection): undefined {
  connection.close(farewells.failure(405));
  return undefined;
}

function readApplicant(data: proto.ClientPayload.IDevicePairingRegistrationData) {
  const signedPreKey = {
    keyId: readUnsigned(data.eSkeyId ?? new Uint8Array()),
    public: readPublicKey(data.eSkeyVal),
    signature: Buffer.from(data.eSkeySig ?? []),
  };
  const registrationId = readUnsigned(data.eRegid ?? new Uint8Array());
  return { keys: new CompanionKeys(registrationId, readPublicKey(data.eIdent), signedPreKey), platform: 'web' };
}
