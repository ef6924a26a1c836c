import { catalogue, type ErrorCode } from './catalogue.js';

export interface AppErrorOptions {
  /** Facts for the customer; only what they may know. */
  readonly details?: Readonly<Record<string, unknown>>;
  /** Replaces the catalogue's sentence where a fact makes it clearer. */
  readonly message?: string;
  /** The input field at fault. */
  readonly field?: string;
  /** For the operator's log, never for the customer. */
  readonly cause?: unknown;
  readonly retryAfterSeconds?: number;
}

/** The problems of each input field, in words. */
export type FieldProblems = Readonly<Record<string, readonly string[]>>;

/** A failure with a stable code. Services throw it; doors print it. */
export class AppError extends Error {
  readonly status: number;
  readonly details?: Readonly<Record<string, unknown>>;
  readonly fields?: FieldProblems;
  readonly retryAfterSeconds?: number;

  constructor(
    readonly code: ErrorCode,
    options: AppErrorOptions = {},
    fields?: FieldProblems,
  ) {
    const entry = catalogue[code];
    const message = options.message ?? entry.message;
    super(message, { cause: options.cause });
    this.name = 'AppError';
    this.status = entry.status;
    this.fields = fields ?? (options.field === undefined ? undefined : { [options.field]: [message] });
    this.details = this.fields ? { ...options.details, fields: this.fields } : options.details;
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}

/** Input that breaks its rules. */
export class InvalidInput extends AppError {
  constructor(fields: FieldProblems, message = Object.values(fields)[0]?.[0]) {
    super('invalid_input', { message }, fields);
    this.name = 'InvalidInput';
  }
}

/** For a change that names nothing. */
export function nothingToChange(): InvalidInput {
  return new InvalidInput({ body: ['Name at least one thing to change.'] });
}
