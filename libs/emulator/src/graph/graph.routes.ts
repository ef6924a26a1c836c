import express, { Router, type NextFunction, type Request, type Response } from 'express';
import { isRecord } from '../http/fields.js';
import { param, query } from '../http/request.js';
import type { UnknownRequests } from '../http/unknown-requests.js';
import type { BusinessLine } from './business-line.js';
import type { BusinessLines } from './business-lines.js';
import { GraphError, invalidParameter, noSuchObject, refusal } from './graph-error.js';
import { attachmentsPath, type GraphMedia } from './graph-media.js';
import type { GraphMessages } from './graph-messages.js';
import { lineOf, linesOf } from './graph-door.js';

export interface GraphParts {
  readonly lines: BusinessLines;
  readonly messages: GraphMessages;
  readonly media: GraphMedia;
  readonly unknown: UnknownRequests;
}

/** The Graph API, below `/v23.0` or any other version. */
export function graphRoutes(parts: GraphParts): Router {
  const { lines, messages, media, unknown } = parts;
  const versioned = Router({ mergeParams: true })
    .use((request, _response, next) => next(isVersion(param(request, 'version')) ? undefined : 'router'))
    .use(express.json({ limit: '1mb' }))
    .post('/:id/messages', (request, response) => messages.post(lineOf(lines, request), request, response))
    .post('/:id/media', (request, response) => media.upload(lineOf(lines, request), request, response))
    .get('/:id', (request, response) => show(parts, request, response))
    .delete('/:id', (request, response) => {
      const id = param(request, 'id');
      const stored = media.find(linesOf(lines, request), id);
      if (stored === undefined) throw noSuchObject(id, 'DELETE');
      media.remove(stored, response);
    })
    .use((request) => {
      unknown.record(request, 'no such Graph path');
      throw noSuchObject(request.path.split('/')[1] ?? '', request.method);
    })
    .use(graphErrors(unknown));
  return Router()
    .get(attachmentsPath, (request, response) => media.download(linesOf(lines, request), request, response))
    .use(attachmentsPath, graphErrors(unknown))
    .use('/:version', versioned);
}

function show({ lines, media }: GraphParts, request: Request, response: Response): void {
  const id = param(request, 'id');
  const owned = linesOf(lines, request);
  const line = owned.find(({ business }) => business.phoneNumberId === id);
  if (line !== undefined) return void response.json(describeNumber(line, query(request, 'fields')));
  const stored = media.find(owned, id);
  if (stored === undefined) throw noSuchObject(id, 'GET');
  media.describe(stored, request, response);
}

function describeNumber({ business }: BusinessLine, wanted?: string): object {
  const all = {
    verified_name: business.verifiedName,
    code_verification_status: 'VERIFIED',
    display_phone_number: business.displayNumber,
    quality_rating: business.qualityRating,
    platform_type: 'CLOUD_API',
    throughput: { level: 'STANDARD' },
    id: business.phoneNumberId,
  };
  const names = wanted?.split(',').map((name) => name.trim());
  return Object.fromEntries(Object.entries(all).filter(([name]) => name === 'id' || (names?.includes(name) ?? true)));
}

function isVersion(text: string): boolean {
  return /^v\d{1,3}\.\d{1,2}$/.test(text);
}

function graphErrors(unknown: UnknownRequests) {
  return (problem: unknown, request: Request, response: Response, next: NextFunction): void => {
    if (response.headersSent) return next(problem);
    const error = toGraphError(problem);
    if (error.notUnderstood) unknown.record(request, error.message);
    if (error.status >= 500 && !(problem instanceof GraphError)) unknown.record(request, `fault: ${String(problem)}`);
    response.status(error.status).json(error.body());
  };
}

function toGraphError(problem: unknown): GraphError {
  if (problem instanceof GraphError) return problem;
  const status = isRecord(problem) ? problem['status'] : undefined;
  if (typeof status !== 'number' || status < 400 || status >= 500) return refusal(131000);
  return status === 413 ? refusal(100, 'The body is too large.', 413) : invalidParameter('The body is not valid JSON.');
}
