import {
  EngineError,
  type Connection,
  type ConnectionReason,
  type ConnectionState,
  type DeviceIdentity,
  type Engine,
  type EventSink,
  type OutboundMessage,
} from '../../src/engines/engine.js';

/** How the pretended WhatsApp behaves towards one number. */
export interface PairingHabits {
  /** How long a code lasts; past it already when negative. */
  readonly lifeMs?: number;
  readonly trouble?: 'refuses' | 'is silent' | 'breaks' | 'cannot be reached';
}

/** An engine linked by codes, as the port promises one: what it gives is counted, and the test plays the phone. */
export class PairingEngine implements Engine {
  readonly name = 'linked';
  readonly concurrency = 1;
  readonly resend = 'safe';
  readonly linking = 'pairing';
  readonly sent: OutboundMessage[] = [];
  private readonly habits = new Map<string, PairingHabits>();
  private readonly sinks = new Map<string, EventSink>();
  private readonly given = new Map<string, string[]>();
  private readonly held = new Map<string, Promise<void>>();

  checkCredentials(): void {}

  async connect({ number }: DeviceIdentity, _credentials: unknown, sink: EventSink): Promise<Connection> {
    if (this.habits.get(number)?.trouble === 'cannot be reached') throw refusal('unreachable');
    this.sinks.set(number, sink);
    await sink({ type: 'connection.changed', state: 'connecting' });
    return {
      send: async (message) => {
        this.sent.push(message);
        return { waId: `wa-${message.id}` };
      },
      close: async () => undefined,
      pairing: {
        qr: async () => {
          const { code, expiresAt } = await this.give(number, 'qr');
          return { text: code, expiresAt };
        },
        code: () => this.give(number, 'code'),
        logout: async () => undefined,
      },
    };
  }

  behave(number: string, habits: PairingHabits): void {
    this.habits.set(number, habits);
  }

  /** Codes for this number wait until the returned function is called. */
  hold(number: string): () => void {
    let release = (): void => undefined;
    this.held.set(number, new Promise((resolve) => (release = resolve)));
    return () => release();
  }

  /** Everything this number was shown, in order. */
  shown(number: string): readonly string[] {
    return this.given.get(number) ?? [];
  }

  /** What the phone, or WhatsApp, does to the connection. */
  async becomes(number: string, state: ConnectionState, reason?: ConnectionReason): Promise<void> {
    await this.sinks.get(number)?.({ type: 'connection.changed', state, ...(reason === undefined ? {} : { reason }) });
  }

  private async give(number: string, kind: 'qr' | 'code'): Promise<{ code: string; expiresAt: Date }> {
    const { trouble, lifeMs = 60_000 } = this.habits.get(number) ?? {};
    if (trouble === 'refuses') throw refusal('pairing_refused');
    if (trouble === 'breaks') throw new TypeError('undefined is not a secret of ours');
    if (trouble === 'is silent') return new Promise(() => undefined);
    await this.held.get(number);
    await this.becomes(number, 'pairing');
    const shown = this.given.get(number) ?? [];
    this.given.set(number, shown);
    const code = `${kind}-${number}-${shown.push(kind)}`;
    shown[shown.length - 1] = code;
    return { code, expiresAt: new Date(Date.now() + lifeMs) };
  }
}

function refusal(code: string): EngineError {
  return new EngineError(code, 'WhatsApp does not link this number now.', { kind: 'later', afterMs: 1_000 });
}
