import {
  type Connection,
  type DeviceIdentity,
  type DeviceMemory,
  type Engine,
  type EngineEvent,
  type EventSink,
  type InboundMessage,
  type NewChatsLimits,
  type OutboundMessage,
  type SendReceipt,
} from '../../src/engines/engine.js';

type Said = Pick<InboundMessage, 'from' | 'content'> & Partial<Omit<InboundMessage, 'type' | 'from' | 'content'>>;

/** A linked engine that is connected at once; the test says what WhatsApp tells it, and how sending goes. */
export class TalkingEngine implements Engine {
  readonly name = 'linked';
  readonly resend = 'safe';
  readonly linking = 'pairing';
  readonly sent: OutboundMessage[] = [];
  /** How the next messages fare; what is sent is noted before. */
  sending: (message: OutboundMessage) => Promise<SendReceipt> = ({ id }) => Promise.resolve({ waId: `wa-${id}` });
  /** What WhatsApp answers about new chats. */
  limits: NewChatsLimits = { lock: null, cap: null };
  private readonly sinks = new Map<string, EventSink>();
  private readonly memories = new Map<string, DeviceMemory>();
  private told = 0;

  constructor(readonly concurrency = 20) {}

  checkCredentials(): void {}

  async connect(
    device: DeviceIdentity,
    _credentials: unknown,
    sink: EventSink,
    memory: DeviceMemory,
  ): Promise<Connection> {
    this.sinks.set(device.id, sink);
    this.memories.set(device.id, memory);
    await sink({ type: 'connection.changed', state: 'connected' });
    const expiresAt = new Date(Date.now() + 60_000);
    return {
      pairing: {
        qr: async () => ({ text: 'qr', expiresAt }),
        code: async () => ({ code: 'ABCD1234', expiresAt }),
        logout: async () => undefined,
      },
      send: (message) => {
        this.sent.push(message);
        return this.sending(message);
      },
      close: async () => undefined,
      limits: { newChats: () => Promise.resolve(this.limits) },
    };
  }

  async tell(deviceId: string, event: EngineEvent): Promise<void> {
    const sink = this.sinks.get(deviceId);
    if (!sink) throw new Error('this device was never connected');
    await sink(event);
  }

  /** Something is written to the device; answers WhatsApp's id of it. */
  async hear(deviceId: string, said: Said): Promise<string> {
    const waId = said.waId ?? `heard-${++this.told}`;
    await this.tell(deviceId, { type: 'message.received', at: new Date(), ...said, waId });
    return waId;
  }

  sentBefore(deviceId: string, waId: string): Promise<OutboundMessage | undefined> {
    return this.memories.get(deviceId)?.sent(waId) ?? Promise.resolve(undefined);
  }
}
