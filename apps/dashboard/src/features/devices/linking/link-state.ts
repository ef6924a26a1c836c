import { WagateError, type LinkStep } from '@wagate/sdk';

/** Where one attempt to link stands. */
export type LinkState =
  | { readonly at: 'asking' | 'broken' | 'connected' | 'ended' }
  | { readonly at: 'qr'; readonly image: string; readonly text: string; readonly until: string }
  | { readonly at: 'code'; readonly code: string; readonly until: string }
  | { readonly at: 'failed'; readonly reason: string; readonly sentence: string };

export type LinkBy = 'qr' | 'code';

export function stateAfter({ type, qr = '', qr_image, code = '', expires_at = '', ...why }: LinkStep): LinkState {
  switch (type) {
    case 'qr':
      return { at: 'qr', image: qr_image ?? '', text: qr, until: expires_at };
    case 'code':
      return { at: 'code', code, until: expires_at };
    case 'connected':
      return { at: 'connected' };
    case 'failed':
      return { at: 'failed', reason: why.reason ?? '', sentence: why.sentence ?? '' };
  }
}

/** A refusal ends an attempt, but for the one that says it has come true meanwhile; all else is tried again. */
export function stateAfterError(error: unknown): LinkState {
  if (!(error instanceof WagateError) || error.status < 400 || error.status >= 500) return { at: 'broken' };
  if (error.code === 'device_already_connected') return { at: 'connected' };
  return { at: 'failed', reason: error.code, sentence: error.message };
}

export function isEnd({ at }: LinkState): boolean {
  return at === 'connected' || at === 'failed' || at === 'ended';
}

/** As phones ask for it: ABCD-1234. */
export function shownCode(code: string): string {
  return code.length === 8 ? `${code.slice(0, 4)}-${code.slice(4)}` : code;
}

export interface Left {
  readonly total: number;
  readonly minutes: number;
  /** Two digits. */
  readonly seconds: string;
}

export function leftUntil(until: string, now: Date): Left {
  const total = Math.max(0, Math.ceil((Date.parse(until) - now.getTime()) / 1000)) || 0;
  return { total, minutes: Math.floor(total / 60), seconds: String(total % 60).padStart(2, '0') };
}
