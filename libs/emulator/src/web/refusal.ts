import type { BinaryNode } from 'baileys';
import type { Companion } from './companion.js';
import { iqError, iqResult } from './nodes.js';
import type { StanzaHandler } from './stanza-router.js';

/** A question that WhatsApp understands and says no to. */
class StanzaRefusal extends Error {
  constructor(
    readonly code: number,
    text: string,
  ) {
    super(text);
    this.name = 'StanzaRefusal';
  }
}

export const refusals = {
  notAllowed: () => new StanzaRefusal(401, 'not-authorized'),
  forbidden: () => new StanzaRefusal(403, 'forbidden'),
  notFound: () => new StanzaRefusal(404, 'item-not-found'),
  gone: () => new StanzaRefusal(410, 'gone'),
  badRequest: () => new StanzaRefusal(400, 'bad-request'),
  conflict: () => new StanzaRefusal(409, 'conflict'),
};

type Answerer = (
  question: BinaryNode,
  companion: Companion,
) => BinaryNode['content'] | undefined | Promise<BinaryNode['content'] | undefined>;

/** What the answerer returns is the content of the result; a refusal becomes an error of the same iq. */
export function answering(answerer: Answerer): StanzaHandler {
  return async (question, companion) => {
    try {
      companion.send(iqResult(question, await answerer(question, companion)));
    } catch (problem) {
      if (!(problem instanceof StanzaRefusal)) throw problem;
      companion.send(iqError(question, problem.code, problem.message));
    }
  };
}
