import { Router, type Request } from 'express';
import { adminFields, notFound } from '../http/admin-error.js';
import { param, query } from '../http/request.js';
import { bytesPolicy } from '../http/security-headers.js';
import { readNumber } from './habits.js';
import type { PhoneMessage } from './inbox.js';
import type { MediaStore } from './media-store.js';
import { digitsOf } from './phone-book.js';
import type { PhoneNetwork } from './phone-network.js';
import type { Phone } from './phone.js';
import { typedCircumstances, typedContent } from './typing.js';
import { messageView } from './views.js';

const LISTED_MESSAGES = 200;
const gestures = ['typing', 'recording', 'paused'] as const;
/** What a browser may show in place; anything else is a download. */
const shownInPlace = /^(image\/(jpeg|png|webp|gif)|audio\/|video\/)/;

export function messagesRoutes(network: PhoneNetwork, media: MediaStore): Router {
  const phoneOf = (request: Request): Phone => {
    const written = param(request, 'number');
    return network.book.need(digitsOf(written) ?? written);
  };
  return Router()
    .get('/phones/:number/messages', (request, response) => {
      const limit = Math.min(Number(query(request, 'limit') ?? LISTED_MESSAGES) || LISTED_MESSAGES, 5000);
      const wanted = phoneOf(request).inbox.messages().filter(matching(request));
      response.json({ total: wanted.length, messages: wanted.slice(-limit).map(messageView) });
    })
    .post('/phones/:number/messages', async (request, response) => {
      const phone = phoneOf(request);
      const fields = adminFields(request.body);
      const to = readNumber(fields, 'to');
      if (!network.joins(phone, to)) throw notFound(`A business number ${to}`);
      const content = await typedContent(fields, media, to);
      const typed = network.type(phone, to, content, typedCircumstances(fields));
      response.status(201).json(messageView(typed));
    })
    .post('/phones/:number/read', (request, response) => {
      const phone = phoneOf(request);
      const fields = adminFields(request.body).only('messageId', 'peer');
      const messageId = fields.optionalText('messageId');
      const peer = fields.has('peer') ? readNumber(fields, 'peer') : undefined;
      const read = messageId === undefined ? network.readChat(phone, peer) : readOne(network, phone, messageId);
      response.json({ read });
    })
    .post('/phones/:number/presence', (request, response) => {
      const fields = adminFields(request.body).only('to', 'state');
      network.gesture(phoneOf(request), readNumber(fields, 'to'), fields.choice('state', gestures));
      response.status(204).end();
    })
    .get('/media/:id', (request, response) => {
      const found = media.find(param(request, 'id'));
      if (found === undefined) throw notFound('This media');
      response.set({ 'Content-Security-Policy': bytesPolicy, 'Content-Type': found.mimeType });
      if (!shownInPlace.test(found.mimeType)) response.attachment(found.fileName ?? 'file');
      response.set('Content-Type', found.mimeType).send(found.bytes);
    });
}

function readOne(network: PhoneNetwork, phone: Phone, messageId: string): number {
  const message = phone.inbox.find(messageId);
  if (message === undefined) throw notFound('This message');
  return network.read(phone, [message]);
}

function matching(request: Request): (message: PhoneMessage) => boolean {
  const reference = query(request, 'reference');
  const peer = query(request, 'peer');
  const direction = query(request, 'direction');
  return (message) =>
    (reference === undefined || message.reference === reference) &&
    (peer === undefined || message.peer === peer) &&
    (direction === undefined || message.direction === direction);
}
