import { randomBytes } from 'node:crypto';
import { Fields, type Problem } from '../http/fields.js';
import { knownError } from './error-catalogue.js';

interface GraphErrorParts {
  readonly status: number;
  readonly code: number;
  readonly message: string;
  readonly type?: string;
  readonly subcode?: number;
  readonly details?: string;
  /** The caller asked for something this emulator does not pretend, which is worth reporting. */
  readonly notUnderstood?: boolean;
}

/** An answer in Meta's own error shape. */
export class GraphError extends Error {
  readonly status: number;

  constructor(private readonly parts: GraphErrorParts) {
    super(parts.message);
    this.name = 'GraphError';
    this.status = parts.status;
  }

  get notUnderstood(): boolean {
    return this.parts.notUnderstood === true;
  }

  body(): object {
    const { message, code, subcode, details, type = 'OAuthException' } = this.parts;
    return {
      error: {
        message,
        type,
        code,
        ...(subcode === undefined ? {} : { error_subcode: subcode }),
        ...(details === undefined ? {} : { error_data: { messaging_product: 'whatsapp', details } }),
        fbtrace_id: randomBytes(9).toString('base64url'),
      },
    };
  }
}

/** A code of the catalogue, in its usual words. */
export function refusal(code: number, details?: string, status?: number): GraphError {
  const known = knownError(code);
  return new GraphError({
    status: status ?? known.httpStatus,
    code,
    message: `(#${code}) ${known.title}`,
    details: details ?? known.details,
  });
}

export function notPretended(what: string): GraphError {
  const { httpStatus, title } = knownError(131051);
  const details = `The emulator does not pretend ${what}.`;
  return new GraphError({
    status: httpStatus,
    code: 131051,
    message: `(#131051) ${title}`,
    details,
    notUnderstood: true,
  });
}

export function invalidParameter(sentence: string): GraphError {
  return new GraphError({ status: 400, code: 100, message: `(#100) ${sentence}` });
}

export function noToken(): GraphError {
  const message = 'An access token is required to request this resource.';
  return new GraphError({ status: 401, code: 104, message });
}

export function badToken(): GraphError {
  const message = 'Invalid OAuth access token - Cannot parse access token';
  return new GraphError({ status: 401, code: 190, message });
}

/** What Graph says of objects that do not exist and of those one may not see: the same. */
export function noSuchObject(id: string, method: string): GraphError {
  const verb = method === 'GET' ? 'get' : method.toLowerCase();
  const message =
    `Unsupported ${verb} request. Object with ID '${id}' does not exist, cannot be loaded due to missing permissions, ` +
    'or does not support this operation. Please read the Graph API documentation at https://developers.facebook.com/docs/graph-api';
  return new GraphError({ status: 400, code: 100, subcode: 33, type: 'GraphMethodException', message });
}

export function graphFields(body: unknown): Fields {
  return Fields.of(body ?? {}, complain);
}

function complain(path: readonly string[], problem: Problem): Error {
  const [first = 'body', ...rest] = path;
  const parameter = first + rest.map((name) => `['${name}']`).join('');
  if (problem === 'missing') return invalidParameter(`The parameter ${parameter} is required.`);
  if (problem !== 'unexpected') return invalidParameter(`Param ${parameter} must be ${problem.expected}.`);
  const parent = path.slice(0, -1).join('.') || 'body';
  const message = `(#100) Unexpected key "${path.at(-1) ?? ''}" on param "${parent}".`;
  return new GraphError({ status: 400, code: 100, message, notUnderstood: true });
}
