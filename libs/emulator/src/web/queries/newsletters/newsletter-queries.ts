import { QueryIds } from 'baileys';
import { isRecord } from '../../../http/fields.js';
import type { Account } from '../../account.js';
import { childOf, node, textOf } from '../../nodes.js';
import { answering } from '../../refusal.js';
import type { WebSide } from '../../web-side.js';
import type { NewsletterBook } from './newsletter-book.js';
import { newsletterJson } from './newsletter-json.js';
import type { Newsletter } from './newsletter.js';

interface Asked {
  readonly asker: Account;
  readonly variables: Record<string, unknown>;
}

interface AskedAbout extends Asked {
  readonly newsletter: Newsletter;
}

class MexError extends Error {
  constructor(
    readonly code: number,
    message: string,
  ) {
    super(message);
  }
}

type Answer = (asked: Asked) => Record<string, unknown>;

/** `w:mex`: WhatsApp's GraphQL, of which only the newsletters' queries are known here. */
export class NewsletterQueries {
  readonly #answers: Readonly<Record<string, Answer>>;

  constructor(
    private readonly web: WebSide,
    private readonly book: NewsletterBook,
  ) {
    this.#answers = this.#known();
    web.router.on({ tag: 'iq', xmlns: 'w:mex', type: 'get', child: 'query' }, async (question, companion) => {
      const query = childOf(question, 'query');
      const answer = this.#answers[query?.attrs['query_id'] ?? ''];
      if (answer === undefined) throw new Error(`nobody knows query ${query?.attrs['query_id'] ?? ''}`);
      const variables = variablesIn(textOf(query));
      const told = JSON.stringify(answered(() => answer({ asker: companion.account, variables })));
      await answering(() => [node('result', {}, Buffer.from(told))])(question, companion);
    });
  }

  #known(): Record<string, Answer> {
    return {
      [QueryIds.CREATE]: (asked) => ({ xwa2_newsletter_create: this.#create(asked) }),
      [QueryIds.METADATA]: ({ asker, variables }) => {
        const key = isRecord(variables['input']) ? variables['input']['key'] : undefined;
        return { xwa2_newsletter: newsletterJson(this.#need(key), asker) };
      },
      [QueryIds.UPDATE_METADATA]: this.#changing('xwa2_newsletter_update', update),
      [QueryIds.SUBSCRIBERS]: this.#about('xwa2_newsletter_subscribers', ({ newsletter }) => ({
        subscribers: newsletter.followers.size,
      })),
      [QueryIds.FOLLOW]: this.#about('xwa2_newsletter_join_v2', (asked) => this.#follow(asked)),
      [QueryIds.UNFOLLOW]: this.#about('xwa2_newsletter_leave_v2', ({ newsletter, asker }) => {
        if (newsletter.owner === asker) throw new MexError(403, 'The owner cannot leave');
        newsletter.followers.delete(asker);
        return newsletterJson(newsletter, asker);
      }),
      [QueryIds.MUTE]: this.#muting('xwa2_newsletter_mute_v2', true),
      [QueryIds.UNMUTE]: this.#muting('xwa2_newsletter_unmute_v2', false),
      [QueryIds.ADMIN_COUNT]: this.#about('xwa2_newsletter_admin', ({ newsletter }) => ({
        admin_count: newsletter.admins.size,
      })),
      [QueryIds.CHANGE_OWNER]: this.#changing('xwa2_newsletter_change_owner', ({ newsletter, variables }) => {
        newsletter.owner = this.#person(variables);
        newsletter.admins.add(newsletter.owner);
      }),
      [QueryIds.DEMOTE]: this.#changing('xwa2_newsletter_demote', ({ newsletter, variables }) => {
        newsletter.admins.delete(this.#person(variables));
      }),
      [QueryIds.DELETE]: this.#changing('xwa2_newsletter_delete_v2', ({ newsletter }) => this.book.remove(newsletter)),
      [QueryIds.REACHOUT_TIMELOCK]: () => ({ xwa2_fetch_account_reachout_timelock: { is_active: false } }),
    };
  }

  #create({ asker, variables }: Asked) {
    const input = isRecord(variables['input']) ? variables['input'] : {};
    const { name, description } = input;
    if (typeof name !== 'string' || name === '') throw new MexError(400, 'A newsletter needs a name');
    const newsletter = this.book.create(asker, name, Number(this.web.now()));
    newsletter.description = typeof description === 'string' ? description : '';
    return newsletterJson(newsletter, asker);
  }

  #follow({ newsletter, asker }: AskedAbout) {
    if (!newsletter.followers.has(asker)) newsletter.followers.set(asker, { muted: true });
    return newsletterJson(newsletter, asker);
  }

  #muting(path: string, muted: boolean): Answer {
    return this.#about(path, ({ newsletter, asker }) => {
      const follower = newsletter.followers.get(asker);
      if (follower === undefined) throw new MexError(403, 'Only followers mute');
      follower.muted = muted;
      return newsletterJson(newsletter, asker);
    });
  }

  /** For its owner only. */
  #changing(path: string, change: (asked: AskedAbout) => void): Answer {
    return this.#about(path, (asked) => {
      if (asked.newsletter.owner !== asked.asker) throw new MexError(403, 'Only the owner may do this');
      change(asked);
      return newsletterJson(asked.newsletter, asked.asker);
    });
  }

  #about(path: string, answer: (asked: AskedAbout) => unknown): Answer {
    return (asked) => {
      const newsletter = this.#need(asked.variables['newsletter_id']);
      return { [path]: answer({ ...asked, newsletter }) };
    };
  }

  #need(key: unknown): Newsletter {
    const newsletter = this.book.find(typeof key === 'string' ? key : undefined);
    if (newsletter === undefined) throw new MexError(404, 'This newsletter does not exist');
    return newsletter;
  }

  #person({ user_id: id }: Record<string, unknown>): Account {
    const account = this.web.accounts.reachByJid(typeof id === 'string' ? id : undefined);
    if (account === undefined) throw new MexError(404, 'This person is not on WhatsApp');
    return account;
  }
}

function update({ newsletter, variables }: AskedAbout): void {
  const updates = isRecord(variables['updates']) ? variables['updates'] : {};
  const { name, description, picture } = updates;
  if (typeof name === 'string') newsletter.name = name;
  if (typeof description === 'string') newsletter.description = description;
  if (typeof picture === 'string') newsletter.picture = picture;
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
