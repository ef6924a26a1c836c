import type { Fields } from '../http/fields.js';
import { readNumber } from '../phones/habits.js';

const KEPT_BEHAVIOURS = 500;
const kinds = ['fail', 'throttle', 'slow', 'drop'] as const;
const moments = ['before', 'after'] as const;

interface Scope {
  readonly id: string;
  readonly phoneNumberId?: string;
  readonly recipient?: string;
  readonly on: 'messages' | 'media';
  remaining: number | 'always';
}

/** Ways in which the Graph side misbehaves when told to. */
export type Misbehaviour =
  /** `answer`: refused at once; `status`: taken, then failed by webhook. */
  | { readonly kind: 'fail'; readonly code: number; readonly at: 'answer' | 'status'; readonly httpStatus?: number }
  | { readonly kind: 'throttle'; readonly perSecond: number }
  | { readonly kind: 'slow'; readonly delayMs: number }
  /** The connection is reset `before` the message was looked at, or `after` the phone got it. */
  | { readonly kind: 'drop'; readonly moment: 'before' | 'after' };

export type Behaviour = Scope & Misbehaviour;
export type Target = Pick<Scope, 'on' | 'phoneNumberId' | 'recipient'>;

export class Behaviours {
  #all: Behaviour[] = [];
  #nextId = 1;

  list(): readonly Behaviour[] {
    return this.#all;
  }

  add(scope: Omit<Scope, 'id'>, misbehaviour: Misbehaviour): Behaviour {
    const behaviour = { id: String(this.#nextId++), ...scope, ...misbehaviour };
    this.#all.push(behaviour);
    if (this.#all.length > KEPT_BEHAVIOURS) this.#all.shift();
    return behaviour;
  }

  remove(id: string): boolean {
    const before = this.#all.length;
    this.#all = this.#all.filter((behaviour) => behaviour.id !== id);
    return this.#all.length < before;
  }

  clear(recipient?: string): void {
    this.#all = recipient === undefined ? [] : this.#all.filter((behaviour) => behaviour.recipient !== recipient);
  }

  /** The oldest behaviour that fits, used up by one. */
  take<T extends Behaviour>(target: Target, fits: (behaviour: Behaviour) => behaviour is T): T | undefined {
    const found = this.#all.filter(fits).find((behaviour) => concerns(behaviour, target));
    if (found === undefined || found.remaining === 'always') return found;
    found.remaining -= 1;
    if (found.remaining === 0) this.remove(found.id);
    return found;
  }
}

function concerns(behaviour: Behaviour, target: Target): boolean {
  return (
    behaviour.on === target.on &&
    (behaviour.phoneNumberId === undefined || behaviour.phoneNumberId === target.phoneNumberId) &&
    (behaviour.recipient === undefined || behaviour.recipient === target.recipient)
  );
}

export function readScope(fields: Fields): Omit<Scope, 'id'> {
  fields.only(
    'kind',
    'on',
    'phoneNumberId',
    'recipient',
    'times',
    'code',
    'at',
    'httpStatus',
    'perSecond',
    'delayMs',
    'moment',
  );
  return {
    on: fields.choice('on', ['messages', 'media'], 'messages'),
    phoneNumberId: fields.optionalText('phoneNumberId', 30),
    recipient: fields.has('recipient') ? readNumber(fields, 'recipient') : undefined,
    remaining: fields.optionalNumber('times', 1, 1_000_000) ?? 'always',
  };
}

export function readMisbehaviour(fields: Fields): Misbehaviour {
  const kind = fields.choice('kind', kinds);
  switch (kind) {
    case 'fail':
      return {
        kind,
        code: fields.number('code', 0, 999_999),
        at: fields.choice('at', ['answer', 'status'], 'answer'),
        httpStatus: fields.optionalNumber('httpStatus', 400, 599),
      };
    case 'throttle':
      return { kind, perSecond: fields.number('perSecond', 0, 100_000) };
    case 'slow':
      return { kind, delayMs: fields.number('delayMs', 0, 600_000) };
    case 'drop':
      return { kind, moment: fields.choice('moment', moments, 'after') };
  }
}
