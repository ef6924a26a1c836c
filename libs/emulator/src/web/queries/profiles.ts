import type { Account } from '../account.js';
import type { Companion } from '../companion.js';
import { childOf, node, textOf } from '../nodes.js';
import { answering, refusals } from '../refusal.js';
import type { WebSide } from '../web-side.js';
import { notify } from './own-devices.js';

const LONGEST_ABOUT = 139;
const usualAbout = 'Hey there! I am using WhatsApp.';

export interface Profile {
  about: string;
  /** Unix seconds. */
  aboutAt: number;
  disappearsAfterSeconds: number;
  disappearsAt: number;
}

/** What accounts say of themselves, and how long their new chats last. */
export class Profiles {
  readonly #profiles = new WeakMap<Account, Profile>();

  constructor(private readonly web: WebSide) {
    web.router.on(
      { tag: 'iq', xmlns: 'status', type: 'set', child: 'status' },
      answering((question, { account }) => this.say(account, textOf(childOf(question, 'status')))),
    );
    web.router.on(
      { tag: 'iq', xmlns: 'disappearing_mode', type: 'set', child: 'disappearing_mode' },
      answering((question, companion) => {
        const seconds = Number(childOf(question, 'disappearing_mode')?.attrs['duration'] ?? Number.NaN);
        if (!Number.isSafeInteger(seconds) || seconds < 0) throw refusals.badRequest();
        this.#disappear(companion, seconds);
        return undefined;
      }),
    );
  }

  of(account: Account): Profile {
    const known = this.#profiles.get(account);
    if (known !== undefined) return known;
    const profile = { about: usualAbout, aboutAt: 0, disappearsAfterSeconds: 0, disappearsAt: 0 };
    this.#profiles.set(account, profile);
    return profile;
  }

  say(account: Account, about: string): undefined {
    if ([...about].length > LONGEST_ABOUT) throw refusals.badRequest();
    Object.assign(this.of(account), { about, aboutAt: Number(this.web.now()) });
  }

  /** For `usync`: hidden from those who may not see it. */
  aboutNode(account: Account | undefined, asker: Account) {
    if (account === undefined) return node('status', { code: '404', type: 'fail' });
    if (!this.web.privacy.lets('status', account, asker)) return node('status', { code: '401', type: 'fail' });
    const { about, aboutAt } = this.of(account);
    return node('status', { t: String(aboutAt) }, Buffer.from(about));
  }

  disappearingNode(account: Account | undefined) {
    const { disappearsAfterSeconds = 0, disappearsAt = 0 } = account === undefined ? {} : this.of(account);
    return node('disappearing_mode', { duration: String(disappearsAfterSeconds), t: String(disappearsAt) });
  }

  #disappear(companion: Companion, seconds: number): void {
    const { account } = companion;
    Object.assign(this.of(account), { disappearsAfterSeconds: seconds, disappearsAt: Number(this.web.now()) });
    const attributes = { from: account.jid, type: 'account_sync' };
    notify(this.web, account, { attributes, child: this.disappearingNode(account), except: companion });
  }
}
