import type {
  Connection,
  DeviceIdentity,
  Engine,
  EventSink,
  OutboundMessage,
  SendReceipt,
  Skills,
} from '../../src/engines/engine.js';

/** An engine that connects at once, with the skills a test gives it. */
export class SkilledEngine implements Engine {
  readonly name = 'linked';
  readonly concurrency = 1;
  readonly resend = 'safe';
  readonly linking = 'pairing';

  constructor(
    private readonly skillsOf: (device: DeviceIdentity) => Skills,
    private readonly send: (message: OutboundMessage) => Promise<SendReceipt> = async ({ id }) => ({ waId: id }),
  ) {}

  checkCredentials(): void {}

  async connect(device: DeviceIdentity, _credentials: unknown, sink: EventSink): Promise<Connection> {
    await sink({ type: 'connection.changed', state: 'connected' });
    const expiresAt = new Date(Date.now() + 60_000);
    return {
      ...this.skillsOf(device),
      pairing: {
        qr: async () => ({ text: 'qr', expiresAt }),
        code: async () => ({ code: 'ABCD1234', expiresAt }),
        logout: async () => undefined,
      },
      send: this.send,
      close: async () => undefined,
    };
  }
}
