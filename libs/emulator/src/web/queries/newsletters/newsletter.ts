import { randomBytes, randomInt } from 'node:crypto';
import type { Account } from '../../account.js';

export interface NewsletterMessage {
  readonly serverId: number;
  readonly id: string;
  /** Unix seconds. */
  readonly at: number;
  readonly type: string;
  readonly plaintext: Buffer;
  readonly reactions: Map<Account, string>;
}

export interface Follower {
  muted: boolean;
}

/** A channel: one writes, many read, nothing is sealed. */
export class Newsletter {
  readonly id = `120363${String(randomInt(0, 1e12)).padStart(12, '0')}@newsletter`;
  readonly invite = randomBytes(12).toString('base64url');
  readonly followers = new Map<Account, Follower>();
  readonly admins = new Set<Account>();
  readonly messages: NewsletterMessage[] = [];
  description = '';
  picture = '';

  constructor(
    public owner: Account,
    public name: string,
    readonly createdAt: number,
  ) {
    this.admins.add(owner);
    this.followers.set(owner, { muted: false });
  }

  roleOf(account: Account): 'OWNER' | 'ADMIN' | 'SUBSCRIBER' | 'GUEST' {
    if (account === this.owner) return 'OWNER';
    if (this.admins.has(account)) return 'ADMIN';
    return this.followers.has(account) ? 'SUBSCRIBER' : 'GUEST';
  }

  mayWrite(account: Account): boolean {
    return this.admins.has(account);
  }

  write(message: Omit<NewsletterMessage, 'serverId' | 'reactions'>): NewsletterMessage {
    const written = { ...message, serverId: 100 + this.messages.length, reactions: new Map<Account, string>() };
    this.messages.push(written);
    return written;
  }
}
