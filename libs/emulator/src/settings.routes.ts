import { Router } from 'express';
import { adminFields } from './http/admin-error.js';
import type { World } from './world.js';

/** How the pretended world behaves unless told otherwise: for phones, and for WhatsApp Web. */
export function settingsRoutes({ network, web }: World): Router {
  const view = () => ({ unknownBecomePhones: network.book.unknownBecomePhones, ...web.settings });
  return Router()
    .get('/settings', (_request, response) => {
      response.json(view());
    })
    .patch('/settings', (request, response) => {
      const fields = adminFields(request.body).only('unknownBecomePhones', ...Object.keys(web.settings));
      const wanted = {
        qrCount: fields.optionalNumber('qrCount', 1, 20),
        qrFirstMs: fields.optionalNumber('qrFirstMs', 1, 600_000),
        qrNextMs: fields.optionalNumber('qrNextMs', 1, 600_000),
        replaceOnLogin: fields.optionalBoolean('replaceOnLogin'),
        healing: fields.optionalBoolean('healing'),
      };
      const unknownBecomePhones = fields.optionalBoolean('unknownBecomePhones');
      network.book.unknownBecomePhones = unknownBecomePhones ?? network.book.unknownBecomePhones;
      for (const [name, value] of Object.entries(wanted)) {
        if (value !== undefined) Object.assign(web.settings, { [name]: value });
      }
      response.json(view());
    });
}
