import type { Request, Response } from 'express';
import type { PhoneNetwork } from '../phones/phone-network.js';
import type { MediaStore } from '../phones/media-store.js';
import type { Target } from './behaviours.js';
import type { BusinessLine } from './business-line.js';
import { graphFields, refusal } from './graph-error.js';
import { needProduct, readReceipt, readSend, type SendRequest } from './message-request.js';
import type { Outbound } from './outbound.js';

/** `POST /{version}/{phone-number-id}/messages`: sends, and marks as read. */
export class GraphMessages {
  constructor(
    private readonly outbound: Outbound,
    private readonly network: PhoneNetwork,
    private readonly media: MediaStore,
  ) {}

  post(line: BusinessLine, request: Request, response: Response): void {
    const fields = graphFields(request.body);
    needProduct(fields);
    if (fields.has('status')) return this.#markRead(line, request.body, response);
    const send = readSend(fields, (id) => this.#mediaOf(line, id));
    this.#send(line, send, request, response);
  }

  #send(line: BusinessLine, send: SendRequest, request: Request, response: Response): void {
    const target: Target = { on: 'messages', phoneNumberId: line.business.phoneNumberId, recipient: send.to };
    if (this.outbound.drops(target, 'before')) return hangUp(request);
    this.outbound.refuseIfTold(target);
    if (send.to === line.number) throw refusal(131021);
    const id = this.outbound.take(line, send, target);
    const dropped = this.outbound.drops(target, 'after');
    this.outbound.answer(target, () => {
      if (dropped) return hangUp(request);
      const contacts = [{ input: send.input, wa_id: send.to }];
      response.json({ messaging_product: 'whatsapp', contacts, messages: [{ id }] });
    });
  }

  #markRead(line: BusinessLine, body: unknown, response: Response): void {
    const { messageId } = readReceipt(graphFields(body));
    if (!this.network.typedReached(line.number, messageId, 'read')) {
      throw refusal(131009, `Message ID ${messageId} was not found.`);
    }
    response.json({ success: true });
  }

  #mediaOf(line: BusinessLine, id: string) {
    const stored = this.media.find(id);
    return stored?.line === line.number ? stored : undefined;
  }
}

/** As when the network fails: no answer, the connection reset. */
export function hangUp(request: Request): void {
  request.socket.resetAndDestroy();
}
