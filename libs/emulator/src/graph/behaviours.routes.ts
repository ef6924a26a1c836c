import { Router } from 'express';
import { adminFields, notFound } from '../http/admin-error.js';
import { param } from '../http/request.js';
import { readNumber } from '../phones/habits.js';
import { readMisbehaviour, readScope, type Behaviours } from './behaviours.js';

export function behavioursRoutes(behaviours: Behaviours): Router {
  return Router()
    .get('/behaviours', (_request, response) => {
      response.json({ behaviours: behaviours.list() });
    })
    .post('/behaviours', (request, response) => {
      const fields = adminFields(request.body);
      response.status(201).json(behaviours.add(readScope(fields), readMisbehaviour(fields)));
    })
    .delete('/behaviours', (request, response) => {
      const fields = adminFields(request.body).only('recipient');
      behaviours.clear(fields.has('recipient') ? readNumber(fields, 'recipient') : undefined);
      response.status(204).end();
    })
    .delete('/behaviours/:id', (request, response) => {
      if (!behaviours.remove(param(request, 'id'))) throw notFound('This behaviour');
      response.status(204).end();
    });
}
