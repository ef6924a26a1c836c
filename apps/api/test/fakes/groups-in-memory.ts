import {
  EngineError,
  type Address,
  type CommunitiesSkill,
  type Group,
  type GroupChange,
  type GroupsSkill,
  type MemberOutcome,
} from '../../src/engines/engine.js';

interface KeptGroup {
  group: Group;
  invite: string;
  requests: Address[];
  changes: GroupChange[];
}

const settings = {
  announcement: false,
  locked: false,
  joinApproval: false,
  membersAdd: true,
  disappearsAfterSeconds: 0,
};

/** Groups and communities as one number sees them: it made them all, so it is their owner. */
export class GroupsInMemory {
  private readonly kept = new Map<string, KeptGroup>();
  private made = 0;

  constructor(private readonly own: Address) {}

  /** What was asked to be changed, in order. */
  changesOf(group: Address): readonly GroupChange[] {
    return this.find(group).changes;
  }

  wantToJoin(group: Address, person: Address): void {
    this.find(group).requests.push(person);
  }

  readonly groups: GroupsSkill = {
    list: async () => [...this.kept.values()].map(({ group }) => group),
    get: async (group) => this.find(group).group,
    create: async (subject, members) => this.make(subject, members, false),
    leave: async (group) => void this.kept.delete(this.find(group).group.id),
    members: async (group, action, members) => {
      this.find(group);
      return members.map((address) => this.outcome(group, action, address));
    },
    change: async (group, change) => void this.find(group).changes.push(change),
    invite: async (group) => this.find(group).invite,
    revokeInvite: async (group) => (this.find(group).invite = `invite-${++this.made}`),
    inviteInfo: async (code) => this.invited(code).group,
    join: async (code) => this.invited(code).group.id,
    requests: async (group) => this.find(group).requests.map((address) => ({ address, at: new Date(0) })),
    decide: async (group, people) => {
      const kept = this.find(group);
      kept.requests = kept.requests.filter((address) => !people.includes(address));
      return people.map((address) => ({ address, outcome: 'done' }));
    },
  };

  readonly communities: CommunitiesSkill = {
    create: async (subject, description) => ({ ...this.make(subject, [], true), description }),
    groups: async (community) =>
      [...this.kept.values()]
        .filter(({ group }) => group.communityId === community)
        .map(({ group }) => ({ id: group.id, subject: group.subject })),
    link: async (community, group) => this.belong(group, this.find(community).group.id),
    unlink: async (_community, group) => this.belong(group, undefined),
  };

  private make(subject: string, members: readonly Address[], isCommunity: boolean): Group {
    const id = `12036300000000000${++this.made}@g.us`;
    const group: Group = {
      id,
      subject,
      owner: this.own,
      createdAt: new Date('2026-11-21T09:00:00Z'),
      size: members.length + 1,
      settings,
      isCommunity,
      members: [
        { number: this.own, role: 'owner' },
        ...members.map((address) => ({
          ...(address.includes('@') ? { lid: address } : { number: address }),
          role: 'member' as const,
        })),
      ],
    };
    this.kept.set(id, { group, invite: `invite-${this.made}`, requests: [], changes: [] });
    return group;
  }

  private outcome(id: Address, action: 'add' | 'remove' | 'promote' | 'demote', address: Address): MemberOutcome {
    const kept = this.find(id);
    const others = kept.group.members.filter(({ number, lid }) => (number ?? lid) !== address);
    const wasMember = others.length < kept.group.members.length;
    if (action === 'add' && wasMember) return { address, outcome: 'already' };
    const role = action === 'promote' ? 'admin' : 'member';
    const members = action === 'remove' ? others : [...others, { number: address, role } as const];
    kept.group = { ...kept.group, members, size: members.length };
    return { address, outcome: 'done' };
  }

  private belong(group: Address, communityId: string | undefined): void {
    const kept = this.find(group);
    kept.group = { ...kept.group, communityId };
  }

  private invited(code: string): KeptGroup {
    const found = [...this.kept.values()].find(({ invite }) => invite === code);
    if (!found) throw new EngineError('invite_invalid', 'This invitation is no longer valid.', { kind: 'never' });
    return found;
  }

  private find(group: Address): KeptGroup {
    const found = this.kept.get(group);
    if (!found) throw new EngineError('not_found', 'WhatsApp knows no such group.', { kind: 'never' });
    return found;
  }
}
