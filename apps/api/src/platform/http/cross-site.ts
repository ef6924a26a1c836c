import type { Request } from 'express';
import { AppError } from '../errors/app-error.js';

/**
 * A browser adds its cookie to whatever any page makes it send, a page of a sibling subdomain among them. Only ours can
 * add the header: a page elsewhere would have to ask first, and is told no.
 */
export function refuseCrossSite(request: Request): void {
  if (request.method === 'GET' || request.method === 'HEAD') return refuseForeignLook(request);
  if (request.headers['x-wagate-request'] !== '1') throw new AppError('cross_site_refused');
  refuseForeignPage(request);
}

/** A look may start something, as linking a device does. An address that was typed is of no page. */
function refuseForeignLook(request: Request): void {
  if (request.headers['sec-fetch-site'] !== 'none') refuseForeignPage(request);
}

/** Believes what the browser says of the page that asks; programs say nothing, and carry nobody's cookie. */
export function refuseForeignPage(request: Request): void {
  const from = request.headers['sec-fetch-site'];
  if (from !== undefined && from !== 'same-origin') throw new AppError('cross_site_refused');
  const { origin } = request.headers;
  if (origin !== undefined && hostOf(origin) !== request.host.toLowerCase()) {
    throw new AppError('cross_site_refused');
  }
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
