import { isIP } from 'node:net';
import type { NextFunction, Request, Response } from 'express';
import { AdminError } from './admin-error.js';

/**
 * The admin doors have no password: they serve this machine only. A website a developer happens to visit must not
 * reach them, neither directly (Origin) nor by a name that resolves to this machine (Host).
 */
export function ownOriginOnly(allowedHosts: readonly string[]) {
  return (request: Request, _response: Response, next: NextFunction): void => {
    const host = request.get('host') ?? '';
    if (!isOwnHost(host, allowedHosts)) throw new AdminError(403, 'This host name is not the emulator.');
    const origin = request.get('origin');
    const foreign = origin !== undefined && origin !== `http://${host}` && origin !== `https://${host}`;
    if (foreign || request.get('sec-fetch-site') === 'cross-site') {
      throw new AdminError(403, 'Other websites may not use the emulator.');
    }
    next();
  };
}

function isOwnHost(host: string, allowedHosts: readonly string[]): boolean {
  const name = host
    .replace(/:\d+$/, '')
    .replace(/^\[(.*)\]$/, '$1')
    .toLowerCase();
  return isIP(name) !== 0 || name === 'localhost' || name.endsWith('.localhost') || allowedHosts.includes(name);
}
