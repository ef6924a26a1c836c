import type { BinaryNode } from 'baileys';
import type { UnknownRequests } from '../http/unknown-requests.js';
import type { Companion } from './companion.js';
import { childOf, childrenOf, iqError } from './nodes.js';

/** What a stanza must look like; what is not named may be anything. `child` is the tag of one of its children. */
export interface StanzaMatch {
  readonly tag: string;
  readonly xmlns?: string;
  readonly type?: string;
  readonly child?: string;
}

export type StanzaHandler = (stanza: BinaryNode, companion: Companion) => void | Promise<void>;

interface Route {
  readonly match: StanzaMatch;
  readonly handler: StanzaHandler;
}

/** Gives each stanza of a logged-in companion to the room that knows it; the more narrowly matched route wins. */
export class StanzaRouter {
  readonly #routes = new Map<string, Route[]>();

  constructor(private readonly unknown: UnknownRequests) {}

  on(match: StanzaMatch, handler: StanzaHandler): this {
    const key = keyOf(match.tag, match.xmlns);
    // Of two that match as narrowly, the later one wins: a room may take over what the core answers plainly.
    const routes = [{ match, handler }, ...(this.#routes.get(key) ?? [])];
    this.#routes.set(
      key,
      routes.sort((one, other) => narrowness(other.match) - narrowness(one.match)),
    );
    return this;
  }

  async handle(stanza: BinaryNode, companion: Companion): Promise<void> {
    const route = this.#find(stanza);
    if (route === undefined) return this.#refuse(stanza, companion, 'unknown stanza');
    try {
      await route.handler(stanza, companion);
    } catch (problem) {
      this.#refuse(stanza, companion, `the emulator failed at it: ${String(problem)}`);
    }
  }

  /** What a handler looked at and does not pretend: reported, and answered with 501. */
  #refuse(stanza: BinaryNode, companion: Companion, why: string): void {
    this.unknown.note({
      method: 'STANZA',
      path: pathOf(stanza),
      why: `${companion.jid}: ${why}`,
      body: briefly(stanza),
    });
    if (stanza.tag === 'iq') companion.send(iqError(stanza, 501, 'feature-not-implemented'));
  }

  #find(stanza: BinaryNode): Route | undefined {
    const { xmlns } = stanza.attrs;
    const narrow = xmlns === undefined ? undefined : this.#routes.get(keyOf(stanza.tag, xmlns));
    const fits = ({ match }: Route) => matches(match, stanza);
    return narrow?.find(fits) ?? this.#routes.get(keyOf(stanza.tag))?.find(fits);
  }
}

function keyOf(tag: string, xmlns = ''): string {
  return `${tag} ${xmlns}`;
}

function narrowness({ type, child }: StanzaMatch): number {
  return (type === undefined ? 0 : 1) + (child === undefined ? 0 : 2);
}

function matches({ type, child }: StanzaMatch, stanza: BinaryNode): boolean {
  if (type !== undefined && stanza.attrs['type'] !== type) return false;
  return child === undefined || childOf(stanza, child) !== undefined;
}

function pathOf({ tag, attrs, ...rest }: BinaryNode): string {
  const child = childrenOf({ tag, attrs, ...rest })[0]?.tag ?? '';
  return [tag, attrs['xmlns'] ?? '', attrs['type'] ?? '', child].join(':');
}

/** The shape without the bytes, which may be secret. */
function briefly({ tag, attrs, content }: BinaryNode): object {
  if (!Array.isArray(content)) return { tag, attrs, content: typeof content === 'string' ? content : undefined };
  return { tag, attrs, content: content.map(briefly) };
}
