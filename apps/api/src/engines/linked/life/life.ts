import { jidDecode, S_WHATSAPP_NET, type AuthenticationCreds, type WASocket } from 'baileys';
import { connectionReasons, type ConnectionReason, type DeviceIdentity } from '../../engine.js';
import { deferred } from '../deferred.js';
import { couldNotConnect, notConnected } from '../errors.js';
import { isLinked } from '../memory/linked-credentials.js';
import { closureOf, reasonOf } from './closures.js';
import { Heartbeat } from './heartbeat.js';
import type { OpenSocket } from './open-socket.js';
import { isSameNumber } from './same-number.js';
import type { Surroundings } from './surroundings.js';

export interface Ending {
  readonly reason: ConnectionReason;
  readonly detail?: string;
}

export interface LifeHooks {
  /** A new socket, for each restart that WhatsApp asks for within one life. */
  make(): Promise<OpenSocket>;
  qr(text: string): void;
  connecting(): void;
  opened(): void;
  /** Once, when nothing more comes. Not for a life that was closed by us. */
  ended(ending: Ending): Promise<void>;
}

/** WhatsApp asks for one restart after linking; a server that keeps asking is out of order. */
const mostRestarts = 3;

/** The sockets of one connection, one after another, until there is a reason to end. */
export class Life {
  private current?: OpenSocket;
  private heartbeat?: Heartbeat;
  private forced?: Ending;
  private deadline?: NodeJS.Timeout;
  private leaveLogin?: () => void;
  private restarts = 0;
  private isOpen = false;
  private isOver = false;
  private readonly end = deferred<Ending>();

  constructor(
    private readonly device: DeviceIdentity,
    private readonly credentials: AuthenticationCreds,
    private readonly surroundings: Surroundings,
    private readonly hooks: LifeHooks,
  ) {}

  /** Rejects when it ends before anything else happens. */
  get ending(): Promise<never> {
    return this.end.promise.then(({ reason, detail }) => Promise.reject(couldNotConnect(reason, detail)));
  }

  get hasBegun(): boolean {
    return this.current !== undefined;
  }

  get hasEnded(): boolean {
    return this.isOver;
  }

  async begin(): Promise<void> {
    this.leaveLogin = await this.surroundings.logins.enter();
    if (this.isOver) return this.leaveLogin();
    const opened = await this.hooks.make().catch((error: unknown) => this.couldNotMake(error));
    if (!opened) return;
    this.current = opened;
    this.deadline = setTimeout(() => this.stop({ reason: 'timed_out' }), this.surroundings.loginPatienceMs);
    if (isLinked(this.credentials)) this.hooks.connecting();
    opened.socket.ev.on('connection.update', ({ connection, qr, lastDisconnect }) => {
      if (this.current !== opened) return;
      if (qr !== undefined) this.showQr(qr);
      if (connection === 'open') void this.open(opened.socket);
      if (connection === 'close') void this.closed(lastDisconnect?.error);
    });
    opened.socket.ws.on('CB:notification,type:passkey_prologue_request', () =>
      this.stop({ reason: 'passkey_required' }),
    );
    if (this.forced) opened.cut(new Error(this.forced.reason));
  }

  /** The open socket, or an error that says to come again after reconnecting. */
  socket(): WASocket {
    if (!this.isOpen || !this.current) throw notConnected();
    return this.current.socket;
  }

  /** The socket that waits to be linked. */
  unlinked(): WASocket {
    if (this.isOver || !this.current) throw notConnected();
    return this.current.socket;
  }

  /** Something makes us doubt that the other side still answers. */
  doubt(): void {
    void this.heartbeat?.check();
  }

  /** For a reason that the socket itself does not know. */
  stop(ending: Ending): void {
    this.forced ??= ending;
    if (this.current) this.current.cut(new Error(ending.reason));
    else void this.closed(undefined);
  }

  /** Takes the link back at WhatsApp, whether or not it answers. */
  async logOut(): Promise<void> {
    const ending: Ending = { reason: 'logged_out' };
    if (this.isOpen && this.current) await this.unlink(this.current.socket, ending);
    else this.stop(ending);
    await this.end.promise;
  }

  /** By us: nobody is told. What was written before has left. */
  async close(): Promise<void> {
    if (this.isOver) return;
    this.isOver = true;
    this.settle();
    await this.current?.gate.drained();
    this.current?.cut();
  }

  private couldNotMake(error: unknown): void {
    this.forced ??= { reason: 'engine_failed', detail: String(error) };
    void this.closed(error);
  }

  private showQr(text: string): void {
    clearTimeout(this.deadline);
    this.leaveLogin?.();
    this.hooks.qr(text);
  }

  private async open(socket: WASocket): Promise<void> {
    const linkedNumber = jidDecode(socket.user?.id)?.user;
    if (linkedNumber !== undefined && !isSameNumber(linkedNumber, this.device.number)) {
      const detail = 'linked by another number than the device has';
      return this.unlink(socket, { reason: 'wrong_number', detail });
    }
    this.settle();
    this.isOpen = true;
    this.heartbeat = new Heartbeat(socket, this.surroundings.heartbeat, () => this.stop({ reason: 'frozen' }));
    this.heartbeat.start();
    this.hooks.opened();
  }

  private async closed(error: unknown): Promise<void> {
    if (this.isOver) return;
    this.settle();
    const closure = closureOf(error);
    const ending = this.forced ?? {
      reason: reasonOf(closure, this.device.proxy !== undefined),
      detail: closure.message,
    };
    if (connectionReasons[ending.reason].again === 'now' && this.restarts < mostRestarts) {
      this.restarts += 1;
      return this.begin();
    }
    this.isOver = true;
    await this.hooks.ended(ending);
    this.end.resolve(ending);
  }

  private settle(): void {
    this.isOpen = false;
    clearTimeout(this.deadline);
    this.heartbeat?.stop();
    this.leaveLogin?.();
  }

  /** WhatsApp may close the socket instead of answering. */
  private async unlink(socket: WASocket, ending: Ending): Promise<void> {
    this.forced ??= ending;
    await Promise.race([askToUnlink(socket), this.end.promise]);
    this.stop(ending);
  }
}

async function askToUnlink(socket: WASocket): Promise<void> {
  const jid = socket.user?.id;
  if (jid === undefined) return;
  const content = [{ tag: 'remove-companion-device', attrs: { jid, reason: 'user_initiated' } }];
  const query = { tag: 'iq', attrs: { to: S_WHATSAPP_NET, type: 'set', xmlns: 'md' }, content };
  await socket.query(query, 5_000).catch(() => undefined);
}
