import { Router } from 'express';
import { query } from '../http/request.js';
import type { MailBox } from './mail-box.js';

/** What came by mail, the newest first. */
export function mailRoutes(box: MailBox): Router {
  return Router().get('/mail', (request, response) => {
    const mails = box.list(query(request, 'to'));
    response.json({ mails, total: mails.length });
  });
}
