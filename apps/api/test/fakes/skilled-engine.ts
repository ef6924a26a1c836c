import type {
  Connection,
  DeviceIdentity,
  Engine,
  EventSink,
  OutboundMessage,
  SendReceipt,
  Skills,
} from '../../src/engines/engine.js';

interface Habits {
  readonly send?: (message: OutboundMessage) => Promise<SendReceipt>;
  /** Others wait to be linked for ever. */
  readonly connects?: (device: DeviceIdentity) => boolean;
}

/** An engine that connects at once, with the skills a test gives it. */
export class SkilledEngine implements Engine {
  readonly name = 'linked';
  readonly concurrency = 1;
  readonly resend = 'safe';
  readonly linking = 'pairing';
  /** By number: what a test lets the pretended WhatsApp say. */
  readonly sinks = new Map<string, EventSink>();

  constructor(
    private readonly skillsOf: (device: DeviceIdentity) => Skills,
    private readonly habits: Habits = {},
  ) {}

  checkCredentials(): void {}

  async connect(device: DeviceIdentity, _credentials: unknown, sink: EventSink): Promise<Connection> {
    const { send = received, connects = always } = this.habits;
    this.sinks.set(device.number, sink);
    await sink({ type: 'connection.changed', state: connects(device) ? 'connected' : 'pairing' });
    const expiresAt = new Date(Date.now() + 60_000);
    return {
      ...this.skillsOf(device),
      pairing: {
        qr: async () => ({ text: 'qr', expiresAt }),
        code: async () => ({ code: 'ABCD1234', expiresAt }),
        logout: async () => undefined,
      },
      send,
      close: async () => undefined,
    };
  }
}

const always = (): boolean => true;
const received = async ({ id }: OutboundMessage): Promise<SendReceipt> => ({ waId: id });
