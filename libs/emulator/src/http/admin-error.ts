import { Fields, type Problem } from './fields.js';

/** What an admin caller is told: `{"error":{"message","field"?}}`. */
export class AdminError extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly field?: string,
  ) {
    super(message);
    this.name = 'AdminError';
  }

  body(): object {
    return { error: { message: this.message, field: this.field } };
  }
}

export function notFound(what: string): AdminError {
  return new AdminError(404, `${what} was not found.`);
}

/** An absent body counts as an empty one: most admin calls need none. */
export function adminFields(body: unknown): Fields {
  return Fields.of(body ?? {}, complain);
}

function complain(path: readonly string[], problem: Problem): Error {
  const field = path.join('.') || 'body';
  return new AdminError(400, sentence(field, problem), field);
}

function sentence(field: string, problem: Problem): string {
  if (problem === 'missing') return `${field} is required.`;
  if (problem === 'unexpected') return `${field} is not a field of this call.`;
  return `${field} must be ${problem.expected}.`;
}
