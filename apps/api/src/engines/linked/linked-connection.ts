import type { AuthenticationCreds, WASocket } from 'baileys';
import type { DeviceIdentity, DeviceMemory, EngineEvent, EventSink, OutboundMessage, SendReceipt } from '../engine.js';
import { resolvedPersonOf, personOf } from './addresses.js';
import { deferred } from './deferred.js';
import { isLeaseLost, notConnected } from './errors.js';
import { EventLine } from './in/event-line.js';
import { Happenings } from './in/happenings.js';
import { History } from './in/history.js';
import { Inbound } from './in/inbound.js';
import { Limits } from './in/limits.js';
import { Votes } from './in/votes.js';
import { DeviceVersion } from './life/device-version.js';
import { Life, type Ending } from './life/life.js';
import { openSocket, type OpenSocket } from './life/open-socket.js';
import { Pairing } from './life/pairing.js';
import type { Route } from './life/routes.js';
import type { Surroundings } from './life/surroundings.js';
import { KeyStore } from './memory/key-store.js';
import { Ledger } from './memory/ledger.js';
import { isLinked, keepCredentials } from './memory/linked-credentials.js';
import { encode } from './memory/serial.js';
import { GroupCache } from './out/group-cache.js';
import { Acks } from './out/acks.js';
import { Outbox } from './out/outbox.js';
import { Recipients } from './out/recipients.js';
import { signalRepository } from './signal-repository.js';

export interface ConnectionParts {
  readonly device: DeviceIdentity;
  readonly credentials: AuthenticationCreds;
  readonly sink: EventSink;
  readonly memory: DeviceMemory;
  readonly surroundings: Surroundings;
}

const sinkPatienceMs = 10_000;
const farewellMs = 10_000;

/** One device's connection: its life, what it remembers, what goes out and what comes in. */
export class LinkedConnection {
  readonly life: Life;
  readonly pairing: Pairing;
  private readonly ledger: Ledger;
  private readonly keys: KeyStore;
  private readonly version: DeviceVersion;
  private readonly line: EventLine;
  private readonly acks: Acks;
  private readonly up = deferred<undefined>();
  readonly route: Route;
  private readonly inFlight = new Set<Promise<unknown>>();
  private outbox?: Outbox;
  private inbound?: Inbound;
  private history?: History;
  private isClosing = false;
  /** Whether somebody holds this connection already, and hears of its end by an event. */
  private isHandedOver = false;

  constructor(private readonly parts: ConnectionParts) {
    const { device, credentials, surroundings, memory } = parts;
    this.route = surroundings.routes.by(device.proxy);
    this.ledger = new Ledger({ memory, encode, onFailure: (error) => this.lostMemory(error) });
    this.keys = new KeyStore(memory, this.ledger);
    this.version = new DeviceVersion(memory, this.ledger, surroundings);
    this.line = new EventLine((event) => this.tellInTime(event));
    this.acks = new Acks({ patienceMs: surroundings.ackPatienceMs, onSilence: () => this.life.doubt() });
    this.life = new Life(device, credentials, surroundings, {
      make: () => this.make(),
      qr: (text) => this.pairing.rotated(text),
      connecting: () => this.say({ type: 'connection.changed', state: 'connecting' }),
      opened: () => this.opened(),
      ended: (ending) => this.ended(ending),
    });
    const forget = (): Promise<void> => this.life.logOut();
    const { clock, qrLifeMs } = surroundings;
    const sink = (event: EngineEvent): Promise<void> => Promise.resolve(this.say(event));
    this.pairing = new Pairing({ device, life: this.life, sink, clock, qrLifeMs, forget }, isLinked(credentials));
  }

  /** A linked device is open when this resolves; another waits for somebody who wants to link it. */
  async start(): Promise<void> {
    if (isLinked(this.parts.credentials)) {
      await this.life.begin();
      await Promise.race([this.up.promise, this.life.ending]);
    }
    this.isHandedOver = true;
  }

  async send(message: OutboundMessage): Promise<SendReceipt> {
    this.life.socket();
    if (!this.outbox || this.isClosing) throw notConnected();
    const sending = this.outbox.send(message);
    this.inFlight.add(sending);
    try {
      return await sending;
    } finally {
      this.inFlight.delete(sending);
    }
  }

  /** What is on its way arrives, what was told is stored, what was stepped is remembered. */
  async close(): Promise<void> {
    if (this.isClosing) return;
    this.isClosing = true;
    await within(farewellMs, Promise.allSettled([...this.inFlight]));
    await within(
      farewellMs,
      this.line.idle().then(() => this.ledger.settled()),
    );
    await within(farewellMs, this.life.close());
    await this.putAway();
  }

  private async make(): Promise<OpenSocket> {
    const { device, credentials, surroundings } = this.parts;
    const groups = new GroupCache(surroundings.clock);
    const opened = openSocket({
      ...surroundings,
      device,
      credentials,
      keys: this.keys,
      ledger: this.ledger,
      route: this.route,
      version: await this.version.toShow(),
      makeSignalRepository: signalRepository({
        label: () => credentials.me?.id ?? 'pairing',
        store: this.keys,
        room: () => this.line.room(),
        decrypted: (ciphertext, plaintext) => this.inbound?.decrypted(ciphertext, plaintext),
        settled: (ciphertext) => this.inbound?.settled(ciphertext),
      }),
      getMessage: async ({ id }) => (id ? this.outbox?.again(id) : undefined),
      cachedGroupMetadata: (jid) => groups.of(jid),
    });
    groups.watch(opened.socket);
    this.furnish(opened.socket);
    return opened;
  }

  /** What lives as long as one socket does. */
  private furnish(socket: WASocket): void {
    const { device, credentials, memory, surroundings } = this.parts;
    const { ledger, line, keys, acks } = this;
    const { log, clock } = surroundings;
    const is = (jids: Parameters<typeof personOf>[0], name?: string | null) =>
      resolvedPersonOf(socket.signalRepository.lidMapping, jids, name);
    const self = () => ({ ...personOf([credentials.me?.lid]), number: device.number });
    const sink = (event: EngineEvent): Promise<void> => this.parts.sink(event);
    const happenings = new Happenings({ sink, log, deviceId: device.id });
    const votes = new Votes({ memory, ledger, credentials });
    const limits = new Limits({ socket, sink, log, deviceId: device.id });
    const recipients = new Recipients(socket, keys);
    const newChatsRefused = (): void => limits.refused();
    const outbox = new Outbox({ socket, credentials, memory, acks, recipients, newChatsRefused });
    const messageIdOf = (waId: string): string | undefined => outbox.messageIdOf(waId);
    this.inbound?.close();
    this.history?.close();
    this.outbox = outbox;
    this.inbound = new Inbound({ clock, credentials, ledger, line, votes, is, self, messageIdOf });
    this.history = new History({ sink, is, self, happenings, log, deviceId: device.id });
    acks.watch(socket);
    happenings.watch(socket);
    limits.watch();
    this.inbound.watch(socket);
    this.history.watch(socket);
    socket.ev.on('creds.update', () => keepCredentials(credentials, ledger));
  }

  private opened(): void {
    this.pairing.linked();
    this.version.worked();
    this.say({ type: 'connection.changed', state: 'connected' });
    this.up.resolve(undefined);
  }

  private async ended({ reason, detail }: Ending): Promise<void> {
    await this.putAway();
    if (forgetsFor.has(reason)) await this.wipe();
    if (this.isClosing || !this.isHandedOver || detail === leaseLost) return;
    await this.parts
      .sink({ type: 'connection.changed', state: 'disconnected', reason, ...(detail ? { detail } : {}) })
      .catch((error: unknown) => this.warn(error, 'nobody took that a device is disconnected'));
  }

  private async putAway(): Promise<void> {
    this.acks.abandon();
    this.inbound?.close();
    this.history?.close();
    await within(
      farewellMs,
      this.line.idle().then(() => this.ledger.settled()),
    );
    this.ledger.close();
    await this.route.close();
  }

  private async wipe(): Promise<void> {
    await this.parts.memory
      .wipe()
      .catch((error: unknown) => this.warn(error, 'a device that is no more was not forgotten'));
  }

  /** Nothing can be remembered any more, so nothing may be said or heard. */
  private lostMemory(error: unknown): void {
    if (!isLeaseLost(error)) this.warn(error, 'the memory of a device could not be read or written');
    this.life.stop({ reason: 'engine_failed', detail: isLeaseLost(error) ? leaseLost : String(error) });
  }

  private say(event: EngineEvent): void {
    this.parts.sink(event).catch((error: unknown) => this.warn(error, 'an event was not taken'));
  }

  private async tellInTime(event: EngineEvent): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new Error('An event was not stored in time')), sinkPatienceMs);
    });
    await Promise.race([this.parts.sink(event), late]).finally(() => clearTimeout(timer));
  }

  private warn(error: unknown, words: string): void {
    this.parts.surroundings.log.warn({ error, deviceId: this.parts.device.id }, words);
  }
}

const leaseLost = 'another worker owns the device';
const forgetsFor = new Set<string>(['logged_out_on_phone', 'logged_out', 'wrong_number']);

async function within(ms: number, doing: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => (timer = setTimeout(resolve, ms)));
  await Promise.race([doing.then(nothing, nothing), patience]);
  clearTimeout(timer);
}

function nothing(): void {
  // Whatever became of it: whoever waits only wants it over.
}
