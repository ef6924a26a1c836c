import { catalogue, type ErrorCode } from './catalogue.js';

export interface AppErrorOptions {
  /** Facts for the customer; only what they may know. */
  readonly details?: Readonly<Record<string, unknown>>;
  /** Replaces the catalogue's sentence where a fact makes it clearer. */
  readonly message?: string;
  /** For the operator's log, never for the customer. */
  readonly cause?: unknown;
  readonly retryAfterSeconds?: number;
}

/** A failure with a stable code. Services throw it; doors print it. */
export class AppError extends Error {
  readonly status: number;
  readonly details?: Readonly<Record<string, unknown>>;
  readonly retryAfterSeconds?: number;

  constructor(
    readonly code: ErrorCode,
    options: AppErrorOptions = {},
  ) {
    const entry = catalogue[code];
    super(options.message ?? entry.message, { cause: options.cause });
    this.name = 'AppError';
    this.status = entry.status;
    this.details = options.details;
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}

/** Input that breaks its rules: the problems of each field, in words. */
export class InvalidInput extends AppError {
  constructor(
    readonly fields: Readonly<Record<string, readonly string[]>>,
    message = Object.values(fields)[0]?.[0],
  ) {
    super('invalid_input', { message, details: { fields } });
    this.name = 'InvalidInput';
  }
}
