import type { Request } from 'express';
import { newId } from '../ids/ids.js';
import { clientNetwork } from './client-network.js';
import type { Site } from './site.js';

export interface RequestContext {
  readonly requestId: string;
  readonly network: string;
  readonly site: Site;
}

const contexts = new WeakMap<Request, RequestContext>();

export function setContext(request: Request, context: RequestContext): void {
  contexts.set(request, context);
}

export function contextOf(request: Request): RequestContext {
  return (
    contexts.get(request) ?? { requestId: newId('req'), network: clientNetwork(request.ip), site: { kind: 'unknown' } }
  );
}
