import { randomBytes } from 'node:crypto';
import type { Account } from '../account.js';

export type Role = 'superadmin' | 'admin' | 'member';
/** A community is itself a group; the one its announcements are written to is another. */
export type GroupKind = 'group' | 'community' | 'announcements';

export interface Said {
  readonly by: Account;
  /** Unix seconds. */
  readonly at: number;
}

export interface Description extends Said {
  readonly id: string;
  readonly text: string;
}

export interface JoinRequest {
  readonly at: number;
  readonly method: 'invite_link' | 'linked_group_join' | 'non_admin_add';
}

export interface GroupSettings {
  /** Only admins write. */
  announcement: boolean;
  /** Only admins change the subject and the description. */
  locked: boolean;
  /** Admins decide who joins. */
  joinApproval: boolean;
  membersAdd: boolean;
  disappearsAfterSeconds: number;
}

export interface GroupOrigin {
  readonly id: string;
  readonly kind: GroupKind;
  readonly creator: Account;
  readonly createdAt: number;
}

export class Group {
  readonly members = new Map<Account, Role>();
  readonly requests = new Map<Account, JoinRequest>();
  readonly settings: GroupSettings = {
    announcement: false,
    locked: false,
    joinApproval: false,
    membersAdd: true,
    disappearsAfterSeconds: 0,
  };
  description: Description | undefined;
  /** The community it belongs to. */
  parent: Group | undefined;
  inviteCode = newCode();
  subjectSaid: Said;

  constructor(
    readonly origin: GroupOrigin,
    public subject: string,
  ) {
    this.subjectSaid = { by: origin.creator, at: origin.createdAt };
    this.members.set(origin.creator, 'superadmin');
  }

  get id(): string {
    return this.origin.id;
  }

  get jid(): string {
    return groupJid(this.id);
  }

  accounts(): Account[] {
    return [...this.members.keys()];
  }

  admins(): Account[] {
    return this.accounts().filter((account) => this.isAdmin(account));
  }

  has(account: Account): boolean {
    return this.members.has(account);
  }

  isAdmin(account: Account): boolean {
    const role = this.members.get(account);
    return role === 'admin' || role === 'superadmin';
  }

  mayWrite(account: Account): boolean {
    return this.has(account) && (!this.settings.announcement || this.isAdmin(account));
  }

  mayChange(account: Account): boolean {
    return this.has(account) && (!this.settings.locked || this.isAdmin(account));
  }

  add(account: Account): void {
    this.requests.delete(account);
    if (!this.has(account)) this.members.set(account, 'member');
  }

  /** A group without admins gets its oldest member as one, as WhatsApp does it. */
  remove(account: Account): boolean {
    const left = this.members.delete(account);
    const [heir] = this.accounts();
    if (left && heir !== undefined && this.admins().length === 0) this.members.set(heir, 'admin');
    return left;
  }

  renewInvite(): string {
    this.inviteCode = newCode();
    return this.inviteCode;
  }
}

function groupJid(id: string): string {
  return `${id}@g.us`;
}

function newCode(): string {
  return randomBytes(16).toString('base64url');
}
