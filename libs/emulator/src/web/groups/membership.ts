import { randomBytes } from 'node:crypto';
import type { BinaryNode } from 'baileys';
import type { Account } from '../account.js';
import { node, textOf, childOf } from '../nodes.js';
import { refusals } from '../refusal.js';
import { adminOnly, type GroupAsk, type GroupAsks, type GroupsAsk } from './group-asks.js';
import type { GroupBook } from './group-book.js';
import { groupNode, memberNode } from './group-node.js';
import type { GroupNotices } from './group-notices.js';
import type { Group, Role } from './group.js';

const INVITATION_SECONDS = 3 * 86_400;
const MOST_MEMBERS = 1024;

type Person = ReturnType<GroupAsks['people']>[number];

/** Who is in a group, and who leads it. */
export class Membership {
  constructor(
    private readonly book: GroupBook,
    private readonly notices: GroupNotices,
    private readonly asks: GroupAsks,
    /** Whether this account lets that one add it to groups. */
    private readonly letsAdd: (account: Account, by: Account) => boolean,
  ) {
    asks
      .onGroups('get', 'participating', ({ actor }) => [node('groups', {}, this.book.of(actor).map(groupNode))])
      .onGroups('set', 'leave', (ask) => this.leave(ask))
      .on('get', ['query'], ({ group }) => [groupNode(group)])
      .on('set', ['add'], (ask) => this.#each(ask, (person) => this.#add(ask, person)))
      .on('set', ['remove'], (ask) => this.#remove(ask))
      .on('set', ['promote', 'demote'], (ask) => this.#appoint(ask));
  }

  create({ actor, child }: GroupsAsk): BinaryNode[] {
    const subject = child.attrs['subject'] ?? '';
    if (subject === '' || [...subject].length > 100) throw refusals.badRequest();
    const community = this.#communityOf(child, actor);
    const group = this.book.create({ subject, creator: actor });
    group.parent = community;
    const description = childOf(child, 'description');
    if (description !== undefined) describe(group, actor, description, this.book.now());
    const outcomes = this.asks.people(child).map((person) => this.#join(group, actor, person));
    const added = group.accounts();
    this.notices.created(group, actor, added);
    const answer = groupNode(group);
    const refused = outcomes.filter(({ attrs }) => attrs['error'] !== undefined);
    return [{ ...answer, content: [...(Array.isArray(answer.content) ? answer.content : []), ...refused] }];
  }

  leave({ actor, child }: GroupsAsk): BinaryNode[] {
    const [named] = Array.isArray(child.content) ? child.content : [];
    const group = this.book.find(named?.attrs['id'] ?? named?.attrs['jid']);
    if (group?.has(actor) !== true) throw refusals.notFound();
    const under = named?.tag === 'community' || named?.attrs['parent_group_jid'] ? this.book.under(group) : [];
    for (const left of [group, ...under.filter((sub) => sub.has(actor))]) {
      left.remove(actor);
      this.notices.members(left, actor, 'leave', [actor]);
    }
    return [node('leave', {}, [node('group', { id: group.jid })])];
  }

  #communityOf(creation: BinaryNode, actor: Account): Group | undefined {
    const named = childOf(creation, 'linked_parent');
    if (named === undefined) return undefined;
    const community = this.book.find(named.attrs['jid']);
    if (community?.origin.kind !== 'community') throw refusals.notFound();
    if (!community.has(actor)) throw refusals.forbidden();
    return community;
  }

  #add(ask: GroupAsk, person: Person): BinaryNode {
    const { group, actor } = ask;
    if (!group.settings.membersAdd) adminOnly(ask);
    const outcome = this.#join(group, actor, person);
    if (outcome.attrs['error'] === undefined && person.account) this.notices.added(group, actor, [person.account]);
    return outcome;
  }

  #join(group: Group, actor: Account, { account, jid }: Person): BinaryNode {
    if (account === undefined) return node('participant', { jid, error: '404' });
    if (group.has(account)) return node('participant', { ...memberNode(account).attrs, jid, error: '409' });
    if (group.members.size >= MOST_MEMBERS) return node('participant', { jid, error: '419' });
    if (!this.letsAdd(account, actor)) return invited(account, jid, this.book.now());
    group.add(account);
    return node('participant', { ...memberNode(account).attrs, jid });
  }

  #remove(ask: GroupAsk): BinaryNode[] {
    const { group, actor, child } = ask;
    adminOnly(ask);
    const groups = child.attrs['linked_groups'] === 'true' ? [group, ...this.book.under(group)] : [group];
    return this.#each(ask, ({ account, jid }) => {
      if (account === undefined || !group.has(account)) return node('participant', { jid, error: '404' });
      for (const each of groups.filter((one) => one.has(account))) {
        each.remove(account);
        this.notices.members(each, actor, 'remove', [account]);
      }
      return node('participant', { jid });
    });
  }

  #appoint(ask: GroupAsk): BinaryNode[] {
    const { group, actor, child } = ask;
    const role: Role = child.tag === 'promote' ? 'admin' : 'member';
    adminOnly(ask);
    return this.#each(ask, ({ account, jid }) => {
      const before = account && group.members.get(account);
      if (account === undefined || before === undefined) return node('participant', { jid, error: '404' });
      if (before === 'superadmin' && account !== actor) return node('participant', { jid, error: '406' });
      group.members.set(account, role);
      this.notices.members(group, actor, child.tag === 'promote' ? 'promote' : 'demote', [account]);
      return node('participant', { jid });
    });
  }

  #each({ child }: GroupAsk, outcome: (person: Person) => BinaryNode): BinaryNode[] {
    return [node(child.tag, {}, this.asks.people(child).map(outcome))];
  }
}

/** Who does not let themselves be added may be sent an invitation. */
function invited(account: Account, jid: string, now: number): BinaryNode {
  const code = randomBytes(12).toString('base64url');
  const request = node('add_request', { code, expiration: String(now + INVITATION_SECONDS) });
  return node('participant', { ...memberNode(account).attrs, jid, error: '403' }, [request]);
}

export function describe(group: Group, by: Account, child: BinaryNode, at: number): void {
  const text = textOf(childOf(child, 'body'));
  const { id = '' } = child.attrs;
  group.description = child.attrs['delete'] === 'true' || text === '' ? undefined : { id, by, at, text };
}
