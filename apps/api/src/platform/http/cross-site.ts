import type { Request } from 'express';
import { AppError } from '../errors/app-error.js';

const reading = new Set(['GET', 'HEAD']);

/**
 * A browser sends its cookie with whatever any page makes it send. What changes something must therefore carry a header
 * that no foreign page can add, and come from a page of this very host where the browser says so.
 */
export function refuseCrossSite(request: Request): void {
  if (reading.has(request.method)) return;
  const isMarked = request.headers['x-wagate-request'] === '1';
  if (!isMarked || !isSameOrigin(request)) throw new AppError('cross_site_refused');
}

function isSameOrigin(request: Request): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return false;
  const { origin } = request.headers;
  return origin === undefined || hostOf(origin) === request.host;
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
