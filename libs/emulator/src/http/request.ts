import type { Request } from 'express';

export function param(request: Request, name: string): string {
  const value = request.params[name];
  return typeof value === 'string' ? value : '';
}

export function query(request: Request, name: string): string | undefined {
  const value = request.query[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The address the caller reached us by, so that links work from wherever it stands. */
export function reachedAt(request: Request): string {
  return `${request.protocol}://${request.get('host') ?? 'localhost'}`;
}
