import type { AuthenticationCreds, proto, WASocket } from 'baileys';
import { EngineError, type DeviceMemory, type OutboundMessage, type SendReceipt } from '../../engine.js';
import { failed } from '../../failures.js';
import { notConnected } from '../errors.js';
import { jidOf } from '../addresses.js';
import { BoundedMap } from '../memory/bounded-map.js';
import type { Acks } from './acks.js';
import { compose, type Composer } from './compose.js';
import { pollSecretOf, waIdOf } from './message-id.js';
import type { Recipients } from './recipients.js';
import { Uploads } from './uploads.js';

export interface OutboxParts {
  readonly socket: WASocket;
  readonly credentials: AuthenticationCreds;
  readonly memory: Pick<DeviceMemory, 'sent'>;
  readonly acks: Acks;
  readonly recipients: Recipients;
  /** Told when WhatsApp lets no chat be begun. */
  readonly newChatsRefused: () => void;
}

/** Sends, and knows for a while what it sent. */
export class Outbox {
  private readonly ours = new BoundedMap<string, string>(2_000);
  private readonly composer: Composer;

  constructor(private readonly parts: OutboxParts) {
    const { socket, credentials } = parts;
    this.composer = {
      uploads: new Uploads((file, options) => socket.waUploadToServer(file, options)),
      upload: (file, options) => socket.waUploadToServer(file, options),
      get userJid() {
        return credentials.me?.id ?? '';
      },
      pollSecret: (waId) => pollSecretOf(waId, credentials.signedIdentityKey.private),
    };
  }

  /** Resolves when WhatsApp has the message. The step of the ratchet is durable then: its frame waited for that. */
  async send(message: OutboundMessage): Promise<SendReceipt> {
    const waId = waIdOf(message.id);
    this.ours.set(waId, message.id);
    const { acks, recipients } = this.parts;
    try {
      const jid = await recipients.jidOf(message.to);
      const composition = await compose(message, { jid, waId }, this.composer);
      await acks.of(waId, () => this.relay(jid, waId, composition));
      return { waId };
    } catch (error) {
      await this.learnFrom(error, message);
      throw error instanceof EngineError ? error : meaningOf(error);
    }
  }

  messageIdOf(waId: string): string | undefined {
    return this.ours.get(waId);
  }

  /** For a phone that could not read it: as it was, under the same id. */
  async again(waId: string): Promise<proto.IMessage | undefined> {
    const message = await this.parts.memory.sent(waId);
    if (!message) return undefined;
    const { message: composed } = await compose(message, { jid: jidOf(message.to), waId }, this.composer);
    return composed;
  }

  private relay(jid: string, messageId: string, composition: Awaited<ReturnType<typeof compose>>): Promise<string> {
    const { message, attributes: additionalAttributes, nodes: additionalNodes } = composition;
    return this.parts.socket.relayMessage(jid, message, { messageId, additionalAttributes, additionalNodes });
  }

  /** The next attempt asks WhatsApp again which devices the recipient has. */
  private async learnFrom(error: unknown, { to }: OutboundMessage): Promise<void> {
    if (!(error instanceof EngineError)) return;
    if (error.code === 'new_chats_locked') this.parts.newChatsRefused();
    if (error.code !== 'recipient_devices_stale') return;
    const [user] = jidOf(to).split('@');
    if (user) await this.parts.socket.userDevicesCache.del(user);
  }
}

const connectionIsGone = new Set([401, 408, 428, 440, 500]);

/** Baileys speaks in HTTP-like codes of its own; a closed socket is by far the most common cause. */
function meaningOf(error: unknown): EngineError {
  const output: unknown = error instanceof Error ? Reflect.get(error, 'output') : undefined;
  const code: unknown = typeof output === 'object' && output !== null ? Reflect.get(output, 'statusCode') : undefined;
  const words = error instanceof Error ? error.message : String(error);
  if (typeof code === 'number' && connectionIsGone.has(code) && words !== 'All encryptions failed')
    return notConnected();
  return failed('whatsapp_unavailable', { cause: error, operatorDetail: words });
}
