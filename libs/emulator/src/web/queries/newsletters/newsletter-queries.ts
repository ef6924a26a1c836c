import { QueryIds } from 'baileys';
import { isRecord } from '../../../http/fields.js';
import type { Account } from '../../account.js';
import type { MexAnswer, MexAsked } from '../../mex/mex-door.js';
import { MexError } from '../../mex/mex-error.js';
import type { WebSide } from '../../web-side.js';
import type { NewsletterBook } from './newsletter-book.js';
import { newsletterJson } from './newsletter-json.js';
import type { Newsletter } from './newsletter.js';

interface AskedAbout extends MexAsked {
  readonly newsletter: Newsletter;
}

/** What linked devices ask and order about newsletters. */
export class NewsletterQueries {
  constructor(
    private readonly web: WebSide,
    private readonly book: NewsletterBook,
  ) {
    for (const [id, answer] of Object.entries(this.#known())) web.mex.on(id, answer);
  }

  #known(): Record<string, MexAnswer> {
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
    };
  }

  #create({ asker, variables }: MexAsked) {
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

  #muting(path: string, muted: boolean): MexAnswer {
    return this.#about(path, ({ newsletter, asker }) => {
      const follower = newsletter.followers.get(asker);
      if (follower === undefined) throw new MexError(403, 'Only followers mute');
      follower.muted = muted;
      return newsletterJson(newsletter, asker);
    });
  }

  /** For its owner only. */
  #changing(path: string, change: (asked: AskedAbout) => void): MexAnswer {
    return this.#about(path, (asked) => {
      if (asked.newsletter.owner !== asked.asker) throw new MexError(403, 'Only the owner may do this');
      change(asked);
      return newsletterJson(asked.newsletter, asked.asker);
    });
  }

  #about(path: string, answer: (asked: AskedAbout) => unknown): MexAnswer {
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
