import { Router, type Request } from 'express';
import { adminFields } from '../http/admin-error.js';
import { param, query } from '../http/request.js';
import { habitNames, readHabits, readNumber } from './habits.js';
import { digitsOf } from './phone-book.js';
import type { PhoneNetwork } from './phone-network.js';
import type { Phone } from './phone.js';

const LISTED_PHONES = 200;

export function phonesRoutes(network: PhoneNetwork): Router {
  const { book, feed } = network;
  const phoneOf = (request: Request): Phone => {
    const written = param(request, 'number');
    return book.need(digitsOf(written) ?? written);
  };
  return Router()
    .get('/phones', (request, response) => {
      const wanted = query(request, 'search')?.toLowerCase() ?? '';
      const limit = Math.min(Number(query(request, 'limit') ?? LISTED_PHONES) || LISTED_PHONES, 1000);
      const found = book
        .all()
        .filter(({ number, habits }) => number.includes(wanted) || habits.name.toLowerCase().includes(wanted));
      const phones = found.map((phone) => network.view(phone)).sort((one, other) => other.lastAt - one.lastAt);
      response.json({ total: found.length, phones: phones.slice(0, limit) });
    })
    .post('/phones', (request, response) => {
      const fields = adminFields(request.body).only('number', ...habitNames);
      const phone = book.create(readNumber(fields, 'number'), readHabits(fields));
      feed.publish(() => ({ type: 'phone', phone: network.view(phone) }));
      response.status(201).json(network.view(phone));
    })
    .get('/phones/:number', (request, response) => {
      response.json(network.view(phoneOf(request)));
    })
    .patch('/phones/:number', (request, response) => {
      const phone = phoneOf(request);
      network.changeHabits(phone, readHabits(adminFields(request.body).only(...habitNames)));
      response.json(network.view(phone));
    })
    .delete('/phones/:number', (request, response) => {
      const { number } = phoneOf(request);
      book.remove(number);
      feed.publish(() => ({ type: 'phone.removed', number }));
      response.status(204).end();
    })
    .get('/lines', (_request, response) => {
      response.json({ lines: network.people().map(({ number, name }) => ({ number, name })) });
    })
    .get('/references', (_request, response) => {
      const references = network.references.all();
      const shownTwice = references.filter(({ shown }) => shown > 1).map(({ reference }) => reference);
      response.json({ total: references.length, shownTwice, references });
    })
    .get('/references/:reference', (request, response) => {
      response.json(network.references.get(param(request, 'reference')));
    });
}
