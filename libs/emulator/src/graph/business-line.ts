import { randomBytes } from 'node:crypto';
import type { Content } from '../phones/content.js';
import type { Line, Receipt, TypedMessage } from '../phones/line.js';
import type { MediaStore } from '../phones/media-store.js';
import type { PhoneNetwork } from '../phones/phone-network.js';
import type { Clock } from '../time/clock.js';
import type { BusinessNumber } from './business-number.js';
import { messageEnvelope, statusEnvelope, type StatusChange } from './webhook-envelope.js';
import { WebhookQueue } from './webhook-queue.js';

const WINDOW_MS = 86_400_000;
const failures = { not_on_whatsapp: 131026, reaction_without_message: 131009 } as const;

/** A message that WhatsApp took. */
export interface Taken {
  readonly id: string;
  readonly to: string;
  readonly reference?: string;
  readonly replyTo?: string;
}

export interface Sending extends Taken {
  readonly content: Content;
}

/** A business number on the Graph side: what happens to its messages is told by webhook. */
export class BusinessLine implements Line {
  readonly webhooks: WebhookQueue;
  readonly counts = { accepted: 0, failed: 0 };

  constructor(
    public business: BusinessNumber,
    private readonly network: PhoneNetwork,
    private readonly media: MediaStore,
    private readonly clock: Clock,
  ) {
    this.webhooks = new WebhookQueue(targetOf(business));
  }

  get number(): string {
    return this.business.digits;
  }

  get name(): string {
    return this.business.verifiedName;
  }

  reconfigure(business: BusinessNumber): void {
    this.business = business;
    this.webhooks.aim(targetOf(business));
  }

  reset(): void {
    this.webhooks.clear();
    Object.assign(this.counts, { accepted: 0, failed: 0 });
  }

  nextMessageId(phoneNumber: string): string {
    const head = Buffer.from(`\x1c\x18${String.fromCharCode(phoneNumber.length)}${phoneNumber}\x15\x02\x00`, 'latin1');
    return `wamid.${Buffer.concat([head, randomBytes(16)]).toString('base64')}`;
  }

  take(to: string, reference?: string, replyTo?: string): Taken {
    const id = this.nextMessageId(to);
    this.counts.accepted += 1;
    this.network.references.accepted(reference, id);
    return { id, to, reference, replyTo };
  }

  send(sending: Sending): void {
    if (this.#outsideWindow(sending)) return this.fail(sending, 131047);
    this.#status(sending, 'sent');
    this.network.send({ ...sending, line: this.number });
  }

  /** It turns out that it cannot be delivered. */
  fail(taken: Taken, code: number, details?: string): void {
    this.counts.failed += 1;
    this.#status(taken, 'failed', { code, details });
  }

  receipt({ messageId, phoneNumber, reference, state, at }: Receipt): void {
    const about = { messageId, phoneNumber, reference, at };
    if (state === 'delivered' || state === 'read') return this.#tell({ ...about, status: state });
    this.counts.failed += 1;
    this.#tell({ ...about, status: 'failed', error: { code: failures[state] } });
  }

  typed(message: TypedMessage): void {
    const media = 'mediaId' in message.content ? this.media.find(message.content.mediaId) : undefined;
    this.webhooks.push(messageEnvelope(this.business, message, media), () => {
      this.network.typedReached(this.number, message.id, 'delivered');
    });
  }

  #outsideWindow({ to }: Sending): boolean {
    if (!this.business.enforceWindow) return false;
    const typedAt = this.network.lastTyped(to, this.number);
    return typedAt === undefined || this.clock.now() - typedAt > WINDOW_MS;
  }

  #status({ id, to, reference }: Taken, status: 'sent' | 'failed', error?: StatusChange['error']): void {
    this.#tell({ messageId: id, phoneNumber: to, reference, status, at: this.clock.now(), error });
  }

  #tell(change: StatusChange): void {
    this.webhooks.push(statusEnvelope(this.business, change));
  }
}

function targetOf({ webhookUrl, webhookHost, appSecret }: BusinessNumber) {
  return { url: webhookUrl, host: webhookHost, appSecret };
}
