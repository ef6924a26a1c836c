import {
  EngineError,
  type Connection,
  type ConnectionReason,
  type DeviceIdentity,
  type DeviceMemory,
  type Engine,
  type EngineEvent,
  type EventSink,
  type OutboundMessage,
} from '../../src/engines/engine.js';

/** How the pretended WhatsApp treats the logins of one number. */
export interface LoginHabits {
  /** Why each login is refused once it is there; undefined lets it in. */
  readonly refuses?: ConnectionReason;
  /** Why no socket comes to be at all. */
  readonly throws?: ConnectionReason;
  /** How long a login takes. */
  readonly tookMs?: number;
  /** Neither yes nor no. */
  readonly silent?: boolean;
}

interface OpenSocket {
  readonly sink: EventSink;
  readonly memory: DeviceMemory;
  readonly device: DeviceIdentity;
}

/**
 * A linked engine of our own port whose WhatsApp the test plays. It remembers in the device's memory that it was linked,
 * and counts its sockets: two of one number at once is what must never happen.
 */
export class LinkedEngine implements Engine {
  readonly name = 'linked';
  readonly concurrency = 1;
  readonly resend = 'safe';
  readonly linking = 'pairing';
  readonly sent: OutboundMessage[] = [];
  /** When each socket was opened, by number. */
  readonly opened = new Map<string, number[]>();
  mostLoginsAtOnce = 0;
  readonly doubles: string[] = [];
  private readonly identities = new Map<string, DeviceIdentity>();
  private loginsNow = 0;
  private readonly habits = new Map<string, LoginHabits>();
  private readonly sockets = new Map<string, Set<OpenSocket>>();

  checkCredentials(): void {}

  async connect(
    device: DeviceIdentity,
    _credentials: unknown,
    sink: EventSink,
    memory: DeviceMemory,
  ): Promise<Connection> {
    const { number } = device;
    const habits = this.habits.get(number) ?? {};
    this.identities.set(number, device);
    this.opened.set(number, [...(this.opened.get(number) ?? []), performance.now()]);
    if (habits.throws !== undefined) throw new EngineError(habits.throws, 'Not now.', { kind: 'later', afterMs: 1 });
    const socket: OpenSocket = { sink, memory, device };
    const isLinked = (await memory.read('creds', ['creds'])).size > 0;
    this.add(number, socket);
    if (isLinked) void this.logIn(socket, habits);
    return this.connectionOf(number, socket);
  }

  behave(number: string, habits: LoginHabits): void {
    this.habits.set(number, habits);
  }

  /** As its last socket was made. */
  identityOf(number: string): DeviceIdentity | undefined {
    return this.identities.get(number);
  }

  openSockets(number: string): number {
    return this.sockets.get(number)?.size ?? 0;
  }

  logins(number: string): number {
    return this.opened.get(number)?.length ?? 0;
  }

  /** The phone scans the code: from now on the device is linked. */
  async scan(number: string): Promise<void> {
    for (const socket of this.sockets.get(number) ?? []) {
      await socket.memory.write([{ kind: 'creds', id: 'creds', value: Buffer.from('linked') }]);
      await this.tell(socket, { type: 'connection.changed', state: 'connected' });
    }
  }

  /** WhatsApp ends the connection. */
  async end(number: string, reason: ConnectionReason): Promise<void> {
    for (const socket of [...(this.sockets.get(number) ?? [])]) {
      this.sockets.get(number)?.delete(socket);
      if (reason.startsWith('logged_out')) await socket.memory.wipe().catch(() => undefined);
      await this.tell(socket, { type: 'connection.changed', state: 'disconnected', reason });
    }
  }

  rotate(number: string, qr: string): Promise<void> {
    return this.happens(number, { type: 'pairing.changed', qr, expiresAt: new Date(Date.now() + 20_000) });
  }

  async happens(number: string, event: EngineEvent): Promise<void> {
    for (const socket of this.sockets.get(number) ?? []) await this.tell(socket, event);
  }

  async write(number: string): Promise<string> {
    for (const socket of this.sockets.get(number) ?? []) {
      const change = { kind: 'session', id: 'a', value: Buffer.from('x') };
      return socket.memory.write([change]).then(
        () => 'written',
        (error: unknown) => (error instanceof EngineError ? error.code : String(error)),
      );
    }
    return 'no socket';
  }

  private connectionOf(number: string, socket: OpenSocket): Connection {
    const expiresAt = new Date(Date.now() + 60_000);
    return {
      send: async (message) => {
        if (!this.sockets.get(number)?.has(socket)) throw new EngineError('closed', 'Closed.', { kind: 'reconnect' });
        this.sent.push(message);
        return { waId: `wa-${message.id}` };
      },
      close: async () => {
        await new Promise((resolve) => setTimeout(resolve, 5));
        this.sockets.get(number)?.delete(socket);
      },
      pairing: {
        qr: async () => {
          await this.tell(socket, { type: 'connection.changed', state: 'pairing' });
          return { text: `qr-${number}`, expiresAt };
        },
        code: async () => {
          await this.tell(socket, { type: 'connection.changed', state: 'pairing' });
          return { code: 'ABCD1234', expiresAt };
        },
        logout: async () => {
          if (this.habits.get(number)?.silent) await new Promise(() => undefined);
          await socket.memory.wipe();
        },
      },
    };
  }

  private async logIn(socket: OpenSocket, { refuses, tookMs = 1, silent = false }: LoginHabits): Promise<void> {
    this.loginsNow += 1;
    this.mostLoginsAtOnce = Math.max(this.mostLoginsAtOnce, this.loginsNow);
    await this.tell(socket, { type: 'connection.changed', state: 'connecting' });
    await new Promise((resolve) => setTimeout(resolve, tookMs));
    this.loginsNow -= 1;
    const { number } = socket.device;
    if (silent || !this.sockets.get(number)?.has(socket)) return;
    if (refuses !== undefined) return this.end(number, refuses);
    await this.tell(socket, { type: 'connection.changed', state: 'connected' });
  }

  private add(number: string, socket: OpenSocket): void {
    const open = this.sockets.get(number) ?? new Set();
    this.sockets.set(number, open.add(socket));
    if (open.size > 1) this.doubles.push(number);
  }

  private async tell(socket: OpenSocket, event: EngineEvent): Promise<void> {
    await socket.sink(event);
  }
}
