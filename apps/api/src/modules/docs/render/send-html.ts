import type { Response } from 'express';
import { contentSecurityPolicy } from './html-page.js';

export function sendHtml(response: Response, html: string, status = 200): void {
  response.setHeader('Content-Security-Policy', contentSecurityPolicy);
  response.setHeader('Cache-Control', status === 200 ? 'public, max-age=300' : 'no-store');
  response.status(status).type('html').send(html);
}
