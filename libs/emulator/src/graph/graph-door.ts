import type { Request } from 'express';
import { param } from '../http/request.js';
import type { BusinessLine } from './business-line.js';
import type { BusinessLines } from './business-lines.js';
import { ownsToken } from './business-number.js';
import { badToken, noSuchObject, noToken } from './graph-error.js';

/** Reads the token, as a header or, as Graph also allows, in the query. */
function tokenOf(request: Request): string {
  const header = /^Bearer\s+(\S+)$/i.exec(request.get('authorization') ?? '')?.[1];
  const inQuery = request.query['access_token'];
  const token = header ?? (typeof inQuery === 'string' ? inQuery : undefined);
  if (token === undefined || token === '') throw noToken();
  return token;
}

/** The business number of the path, if the token may use it. */
export function lineOf(lines: BusinessLines, request: Request): BusinessLine {
  const token = tokenOf(request);
  const id = param(request, 'id');
  const line = lines.find(id);
  if (line !== undefined && ownsToken(line.business, token)) return line;
  throw lines.knowToken(token) ? noSuchObject(id, request.method) : badToken();
}

/** The business numbers the token may use: at least one. */
export function linesOf(lines: BusinessLines, request: Request): BusinessLine[] {
  const owned = lines.withToken(tokenOf(request));
  if (owned.length === 0) throw badToken();
  return owned;
}
