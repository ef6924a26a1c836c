import { isRecord } from '../../http/fields.js';
import type { Account } from '../account.js';
import { childOf, node, textOf } from '../nodes.js';
import { answering } from '../refusal.js';
import type { StanzaRouter } from '../stanza-router.js';
import { MexError } from './mex-error.js';

export interface MexAsked {
  readonly asker: Account;
  readonly variables: Record<string, unknown>;
}

/** What stands below `data`; a thrown `MexError` becomes an error of the same answer. */
export type MexAnswer = (asked: MexAsked) => Record<string, unknown>;

/** `w:mex`, WhatsApp's GraphQL: each room answers the queries it knows, by their ids. */
export class MexDoor {
  readonly #answers = new Map<string, MexAnswer>();

  constructor(router: StanzaRouter) {
    router.on({ tag: 'iq', xmlns: 'w:mex', type: 'get', child: 'query' }, async (question, companion) => {
      const query = childOf(question, 'query');
      const id = query?.attrs['query_id'] ?? '';
      const answer = this.#answers.get(id);
      if (answer === undefined) throw new Error(`nobody knows query ${id}`);
      const variables = variablesIn(textOf(query));
      const told = JSON.stringify(answered(() => answer({ asker: companion.account, variables })));
      await answering(() => [node('result', {}, Buffer.from(told))])(question, companion);
    });
  }

  on(queryId: string, answer: MexAnswer): this {
    this.#answers.set(queryId, answer);
    return this;
  }
}

function variablesIn(body: string): Record<string, unknown> {
  const parsed: unknown = JSON.parse(body);
  const variables = isRecord(parsed) ? parsed['variables'] : undefined;
  return isRecord(variables) ? variables : {};
}

function answered(answer: () => Record<string, unknown>): object {
  try {
    return { data: answer() };
  } catch (problem) {
    if (!(problem instanceof MexError)) throw problem;
    return { data: null, errors: [{ message: problem.message, extensions: { error_code: problem.code } }] };
  }
}
