import { EngineError, connectionReasons, isConnectionReason } from '../../../engines/engine.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { TookTooLong } from '../../../platform/jobs/within.js';
import { isRecord } from '../../../platform/operations/read-input.js';
import type { Device } from '../device.js';
import type { Stored } from './ask-wire.js';

const RETRY_SECONDS = 5;

/** How an ask failed, as the worker writes it down for whoever asked. */
interface AskFailure {
  /** `unknown`: it may have been done all the same. `fault`: ours. */
  readonly kind: 'never' | 'later' | 'unknown' | 'not_connected' | 'fault';
  readonly code: string;
  readonly message: string;
  readonly field?: string;
  readonly afterMs?: number;
}

/** The connection could not be used, so nothing was asked of WhatsApp. */
export class NotConnected extends Error {
  constructor(device: Pick<Device, 'status' | 'reason'>, cause?: unknown) {
    super(whyNot(device), { cause });
    this.name = 'NotConnected';
  }
}

export function packFailure(error: unknown): Stored {
  const { kind, code, message, field, afterMs } = failureOf(error);
  return {
    kind,
    code,
    message,
    ...(field === undefined ? {} : { field }),
    ...(afterMs === undefined ? {} : { afterMs }),
  };
}

function failureOf(error: unknown): AskFailure {
  if (error instanceof NotConnected) return { kind: 'not_connected', code: 'not_connected', message: error.message };
  if (error instanceof TookTooLong) return { kind: 'unknown', code: 'timed_out', message: '' };
  if (!(error instanceof EngineError)) return { kind: 'fault', code: 'internal', message: '' };
  const { code, message, field, retry } = error;
  const kind = retry.kind === 'reconnect' ? 'not_connected' : retry.kind;
  return { kind, code, message, field, ...(retry.kind === 'later' ? { afterMs: retry.afterMs } : {}) };
}

/** The same for the customer. */
export function appErrorOf(stored: unknown): AppError {
  const failure = readFailure(stored);
  if (!failure) return new AppError('internal');
  const { kind, code, message, field } = failure;
  switch (kind) {
    case 'never':
      if (code === 'skill_missing') return new AppError('skill_missing', { message });
      return new AppError('whatsapp_refused', { message, field, details: { reason: code } });
    case 'later': {
      const retryAfterSeconds = Math.max(1, Math.ceil((failure.afterMs ?? RETRY_SECONDS * 1_000) / 1_000));
      return new AppError('unavailable', { message, details: { reason: code }, retryAfterSeconds });
    }
    case 'not_connected':
      return new AppError('device_not_connected', { message });
    case 'unknown':
      return mayHaveHappened();
    case 'fault':
      return new AppError('internal');
  }
}

export function notConnected(device: Pick<Device, 'status' | 'reason'>): AppError {
  return new AppError('device_not_connected', { message: whyNot(device) });
}

export function mayHaveHappened(): AppError {
  return new AppError('unavailable', {
    message: 'WhatsApp has not answered in time. It may have been done all the same: look before you ask again.',
    details: { reason: 'timed_out' },
    retryAfterSeconds: RETRY_SECONDS,
  });
}

export function neverBegan(): AppError {
  return new AppError('unavailable', {
    message: 'The connection of this device is busy or moving. Nothing was done: try again in a moment.',
    details: { reason: 'not_begun' },
    retryAfterSeconds: RETRY_SECONDS,
  });
}

function whyNot({ status, reason }: Pick<Device, 'status' | 'reason'>): string {
  if (reason !== null && isConnectionReason(reason)) {
    return `The device is not connected. ${connectionReasons[reason].sentence}`;
  }
  const isLinked = status === 'connected' || status === 'disconnected';
  return isLinked
    ? 'The device is not connected. Try again in a moment.'
    : 'The device is not connected. Link it first.';
}

const kinds = ['never', 'later', 'unknown', 'not_connected', 'fault'] as const;

function readFailure(stored: unknown): AskFailure | undefined {
  if (!isRecord(stored)) return undefined;
  const { code, message, field, afterMs } = stored;
  const kind = kinds.find((known) => known === stored['kind']);
  if (kind === undefined || typeof code !== 'string' || typeof message !== 'string') return undefined;
  return {
    kind,
    code,
    message,
    ...(typeof field === 'string' ? { field } : {}),
    ...(typeof afterMs === 'number' ? { afterMs } : {}),
  };
}
