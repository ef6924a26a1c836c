import { randomInt } from 'node:crypto';
import type { Clock } from '../../time/clock.js';
import type { Account } from '../account.js';
import { Group, type GroupKind } from './group.js';

export interface NewGroup {
  readonly subject: string;
  readonly creator: Account;
  readonly kind?: GroupKind;
}

type Watcher = (group: Group) => void;

/** All groups and communities there are. */
export class GroupBook {
  readonly #groups = new Map<string, Group>();
  readonly #watchers: { created: Watcher; forgotten: Watcher }[] = [];

  constructor(private readonly clock: Clock) {}

  watch(created: Watcher, forgotten: Watcher): void {
    this.#watchers.push({ created, forgotten });
  }

  now(): number {
    return Math.floor(this.clock.now() / 1000);
  }

  all(): Group[] {
    return [...this.#groups.values()];
  }

  of(account: Account): Group[] {
    return this.all().filter((group) => group.has(account));
  }

  under(community: Group): Group[] {
    return this.all().filter((group) => group.parent === community);
  }

  /** By id or jid. */
  find(written: string | undefined): Group | undefined {
    return this.#groups.get((written ?? '').replace(/@g\.us$/, ''));
  }

  findByInvite(code: string): Group | undefined {
    return this.all().find((group) => group.inviteCode === code);
  }

  create({ subject, creator, kind = 'group' }: NewGroup): Group {
    const id = `120363${String(randomInt(0, 1e12)).padStart(12, '0')}`;
    const group = new Group({ id, kind, creator, createdAt: this.now() }, subject);
    this.#groups.set(id, group);
    for (const { created } of this.#watchers) created(group);
    return group;
  }

  remove(group: Group): void {
    if (!this.#groups.delete(group.id)) return;
    for (const { forgotten } of this.#watchers) forgotten(group);
  }

  clear(): void {
    for (const group of this.all()) this.remove(group);
  }
}
