import type { Log } from '../../platform/log/log.js';
import { EngineError, type Connection, type EventSink, type OutboundMessage, type SendReceipt } from '../engine.js';
import { failed } from '../failures.js';
import type { CloudCredentials } from './cloud-credentials.js';
import type { GraphClient } from './graph-client.js';
import { recordsOf, textOf, type JsonRecord } from './json.js';
import type { MediaUploads } from './media-uploads.js';
import { contactsPayload } from './messages/contacts.js';
import { locationPayload } from './messages/location.js';
import { checkCaption, mediaPayload, type MediaContent } from './messages/media.js';
import { addressed } from './messages/payload.js';
import { reactionPayload } from './messages/reaction.js';
import { textPayload } from './messages/text.js';
import { CloudCallbacks } from './webhook/cloud-callbacks.js';

export interface CloudConnectionParts {
  readonly credentials: CloudCredentials;
  readonly graph: GraphClient;
  readonly uploads: MediaUploads;
  readonly sink: EventSink;
  readonly log: Pick<Log, 'warn'>;
}

/** A Cloud API number. There is no socket: being connected means that Meta accepts the credentials. */
export class CloudConnection implements Connection {
  readonly callbacks: CloudCallbacks;
  private readonly underway = new Set<Promise<SendReceipt>>();
  private state: 'open' | 'refused' | 'closed' = 'open';

  constructor(private readonly parts: CloudConnectionParts) {
    this.callbacks = new CloudCallbacks(parts.credentials, parts.sink, parts.log);
  }

  async send(message: OutboundMessage): Promise<SendReceipt> {
    if (this.state === 'closed') {
      throw failed('device_not_connected');
    }
    const sending = this.deliver(message);
    this.underway.add(sending);
    try {
      return await sending;
    } catch (failure) {
      if (isAboutMedia(failure) && 'media' in message.content) this.parts.uploads.forget(message.content.media);
      await this.noticeRefusal(failure);
      throw failure;
    } finally {
      this.underway.delete(sending);
    }
  }

  /** Waits for the answers still to come: an answer not heard would leave a message unknown. */
  async close(): Promise<void> {
    this.state = 'closed';
    await Promise.allSettled(this.underway);
  }

  private async deliver(message: OutboundMessage): Promise<SendReceipt> {
    const body = addressed(message, await this.payloadOf(message));
    const answer = await this.parts.graph.post(`${this.parts.credentials.phoneNumberId}/messages`, body);
    const waId = textOf(recordsOf(answer['messages'])[0]?.['id']);
    if (waId === undefined) throw failed('outcome_unknown');
    return { waId };
  }

  private async payloadOf({ content }: OutboundMessage): Promise<JsonRecord> {
    switch (content.kind) {
      case 'text':
        return textPayload(content);
      case 'location':
        return locationPayload(content);
      case 'contacts':
        return contactsPayload(content);
      case 'reaction':
        return reactionPayload(content);
      case 'poll':
      case 'edit':
      case 'delete':
        throw new EngineError('kind_not_supported', 'The Cloud API has no such message.', { kind: 'never' });
      default:
        return this.uploaded(content);
    }
  }

  private async uploaded(content: MediaContent): Promise<JsonRecord> {
    checkCaption(content);
    return mediaPayload(content, await this.parts.uploads.mediaIdOf(content.media));
  }

  private async noticeRefusal(failure: unknown): Promise<void> {
    const isRefused = failure instanceof EngineError && failure.code === 'credentials_refused';
    if (!isRefused || this.state !== 'open') return;
    this.state = 'refused';
    await this.parts.sink({ type: 'connection.changed', state: 'disconnected', reason: 'credentials_refused' });
  }
}

/** Meta may have dropped an upload that we still remember. */
function isAboutMedia(failure: unknown): boolean {
  return (
    failure instanceof EngineError && ['message_invalid', 'media_refused', 'media_unavailable'].includes(failure.code)
  );
}
