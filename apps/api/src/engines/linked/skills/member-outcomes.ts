import { getBinaryNodeChild, type BinaryNode } from 'baileys';
import type { Address, MemberOutcome } from '../../engine.js';
import { addressOf } from '../addresses.js';

/** One person's part of WhatsApp's answer to a change of members. */
export interface MemberAnswer {
  readonly status: string;
  readonly jid?: string;
  readonly content?: BinaryNode;
}

/** What an admin may send to somebody who does not let themselves be added. */
export interface Invitation {
  readonly code: string;
  readonly expiration: number;
}

const outcomes: Readonly<Record<string, MemberOutcome['outcome']>> = {
  '200': 'done',
  '401': 'not_allowed',
  '403': 'not_allowed',
  '404': 'not_on_whatsapp',
  // They left the group lately.
  '408': 'not_allowed',
  '409': 'already',
};

/** WhatsApp may name people otherwise than we did: by number and LID, else by their place. */
export function answerFor(
  address: Address,
  index: number,
  asked: readonly Address[],
  answers: readonly MemberAnswer[],
): MemberAnswer | undefined {
  const named = answers.find((answer) => namesOf(answer).includes(address));
  return named ?? (answers.length === asked.length ? answers[index] : undefined);
}

export function outcomeOf(answer: MemberAnswer | undefined): MemberOutcome['outcome'] {
  return outcomes[answer?.status ?? ''] ?? 'failed';
}

export function invitationOf(answer: MemberAnswer | undefined): Invitation | undefined {
  const request = getBinaryNodeChild(answer?.content, 'add_request');
  const { code, expiration } = request?.attrs ?? {};
  return answer?.status === '403' && code !== undefined ? { code, expiration: Number(expiration ?? 0) } : undefined;
}

function namesOf({ jid, content }: MemberAnswer): Address[] {
  const { phone_number: phone, lid } = content?.attrs ?? {};
  return [jid, phone, lid].flatMap((name) => (name ? [addressOf(name)] : []));
}
