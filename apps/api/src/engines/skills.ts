import type { Address, InboundMedia, InboundMessage, MessageRef, Person } from './content.js';

/** What an engine may be able to do besides sending. A skill it lacks is undefined, so the compiler asks. */
export interface Skills {
  readonly pairing?: PairingSkill;
  readonly callbacks?: CallbackSkill;
  readonly presence?: PresenceSkill;
  readonly chats?: ChatsSkill;
  readonly groups?: GroupsSkill;
  readonly communities?: CommunitiesSkill;
  readonly newsletters?: NewslettersSkill;
  readonly labels?: LabelsSkill;
  readonly people?: PeopleSkill;
  readonly profile?: ProfileSkill;
  readonly business?: BusinessSkill;
  readonly privacy?: PrivacySkill;
  readonly limits?: LimitsSkill;
  readonly history?: HistorySkill;
  readonly media?: MediaSkill;
}

/** What WhatsApp allows a number besides. */
export interface LimitsSkill {
  newChats(): Promise<NewChatsLimits>;
}

/** Null: WhatsApp sets no such limit now. Left out: it did not say. */
export interface NewChatsLimits {
  /** No chats may be begun until then; `kind` is WhatsApp's word for why. */
  readonly lock?: { readonly until: Date; readonly kind: string } | null;
  /** So many messages to people who do not answer, until then. */
  readonly cap?: { readonly total: number; readonly used: number; readonly until: Date | null } | null;
}

export interface PairingSkill {
  /** The next events say when WhatsApp rotates it, and how it ends. */
  qr(): Promise<{ text: string; expiresAt: Date }>;
  code(): Promise<{ code: string; expiresAt: Date }>;
  /** Unlinks the device at WhatsApp, and forgets it. */
  logout(): Promise<void>;
}

/** For engines that report by calling us: verifies the raw body, then gives events to the sink. */
export interface CallbackSkill {
  challenge(query: Readonly<Record<string, string>>): string;
  receive(rawBody: Buffer, headers: Readonly<Record<string, string | undefined>>): Promise<void>;
}

export interface PresenceSkill {
  show(presence: 'available' | 'unavailable'): Promise<void>;
  typing(chat: Address, state: 'typing' | 'recording' | 'paused'): Promise<void>;
  /** From now on events tell whether this person is there and typing. */
  watch(person: Address): Promise<void>;
}

export interface ChatsSkill {
  read(chat: Address, messages: readonly MessageRef[]): Promise<void>;
  /** Needs the chat's last message, as WhatsApp does. */
  change(chat: Address, change: ChatChange, last?: ChatAnchor): Promise<void>;
  disappearing(chat: Address, seconds: number): Promise<void>;
}

export interface ChatAnchor extends MessageRef {
  readonly at: Date;
}

export type ChatChange =
  | { readonly archived: boolean }
  | { readonly pinned: boolean }
  /** Null ends it. */
  | { readonly mutedUntil: Date | null }
  | { readonly unread: boolean };

export interface Group {
  /** "…@g.us" */
  readonly id: string;
  readonly subject: string;
  readonly description?: string;
  readonly owner?: Address;
  readonly createdAt?: Date;
  readonly size: number;
  readonly settings: GroupSettings;
  /** Of the community it belongs to. */
  readonly communityId?: string;
  readonly isCommunity: boolean;
  readonly members: readonly GroupMember[];
}

export interface GroupSettings {
  /** Only admins write. */
  readonly announcement: boolean;
  /** Only admins change the subject, picture and settings. */
  readonly locked: boolean;
  readonly joinApproval: boolean;
  readonly membersAdd: boolean;
  readonly disappearsAfterSeconds: number;
}

export interface GroupMember extends Person {
  readonly role: 'member' | 'admin' | 'owner';
}

/** What became of each person: `invited` got an invitation instead, because they do not let themselves be added. */
export interface MemberOutcome {
  readonly address: Address;
  readonly outcome: 'done' | 'invited' | 'not_allowed' | 'not_on_whatsapp' | 'already' | 'failed';
}

export interface GroupsSkill {
  list(): Promise<Group[]>;
  get(group: Address): Promise<Group>;
  create(subject: string, members: readonly Address[]): Promise<Group>;
  leave(group: Address): Promise<void>;
  members(
    group: Address,
    action: 'add' | 'remove' | 'promote' | 'demote',
    members: readonly Address[],
  ): Promise<MemberOutcome[]>;
  change(group: Address, change: GroupChange): Promise<void>;
  invite(group: Address): Promise<string>;
  revokeInvite(group: Address): Promise<string>;
  inviteInfo(code: string): Promise<Group>;
  join(code: string): Promise<string>;
  requests(group: Address): Promise<{ address: Address; at?: Date }[]>;
  decide(group: Address, people: readonly Address[], decision: 'approve' | 'reject'): Promise<MemberOutcome[]>;
}

export interface GroupChange extends Partial<GroupSettings> {
  readonly subject?: string;
  /** Empty removes it. */
  readonly description?: string;
}

export interface CommunitiesSkill {
  create(subject: string, description: string): Promise<Group>;
  groups(community: Address): Promise<{ id: string; subject: string }[]>;
  link(community: Address, group: Address): Promise<void>;
  unlink(community: Address, group: Address): Promise<void>;
}

export interface Newsletter {
  /** "…@newsletter" */
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly inviteCode?: string;
  readonly followers?: number;
  readonly role?: 'owner' | 'admin' | 'follower' | 'guest';
}

export interface NewslettersSkill {
  create(name: string, description?: string): Promise<Newsletter>;
  /** By its id or its invite code. */
  get(idOrInvite: string): Promise<Newsletter>;
  follow(id: Address): Promise<void>;
  unfollow(id: Address): Promise<void>;
  mute(id: Address, muted: boolean): Promise<void>;
}

export interface LabelsSkill {
  list(): Promise<{ id: string; name: string; colour: number }[]>;
  save(label: { id: string; name: string; colour: number; deleted?: boolean }): Promise<void>;
  /** On a chat, or on one of its messages. */
  put(labelId: string, on: { chat: Address; waId?: string }, labelled: boolean): Promise<void>;
}

export interface PeopleSkill {
  /** Which of these numbers are on WhatsApp. */
  check(numbers: readonly string[]): Promise<{ number: string; onWhatsApp: boolean; person?: Person }[]>;
  about(person: Address): Promise<string | undefined>;
  pictureUrl(address: Address): Promise<string | undefined>;
  block(person: Address, blocked: boolean): Promise<void>;
  blocked(): Promise<Address[]>;
}

export interface ProfileSkill {
  get(): Promise<{ name?: string; about?: string; pictureUrl?: string }>;
  change(change: { name?: string; about?: string; picture?: Buffer | null }): Promise<void>;
}

export interface BusinessProfile {
  readonly description?: string;
  readonly category?: string;
  readonly email?: string;
  readonly websites: readonly string[];
  readonly address?: string;
}

export interface Product {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  /** In thousandths of the currency's unit, as WhatsApp counts. */
  readonly priceThousandths?: number;
  readonly currency?: string;
  readonly url?: string;
  readonly isHidden: boolean;
  readonly imageUrls: readonly string[];
}

export interface BusinessSkill {
  profile(person: Address): Promise<BusinessProfile | undefined>;
  changeProfile(change: Partial<BusinessProfile>): Promise<void>;
  catalogue(
    person: Address,
    page: { limit: number; cursor?: string },
  ): Promise<{ products: Product[]; nextCursor?: string }>;
}

export const privacyNames = [
  'last_seen',
  'online',
  'picture',
  'about',
  'read_receipts',
  'groups_add',
  'calls',
  'messages',
] as const;
export type PrivacyName = (typeof privacyNames)[number];

export interface PrivacySkill {
  get(): Promise<Partial<Record<PrivacyName, string>> & { disappearsAfterSeconds?: number }>;
  set(name: PrivacyName, value: string): Promise<void>;
  /** For new chats. */
  disappearing(seconds: number): Promise<void>;
}

export interface HistorySkill {
  /** Asks the phone for older messages of a chat; they come as history events. */
  older(before: ChatAnchor & { chat: Address }, count: number): Promise<void>;
}

export interface MediaSkill {
  /** Asks the phone to upload again what WhatsApp no longer has. */
  download(media: InboundMedia, of: Pick<InboundMessage, 'waId' | 'from' | 'group'>): Promise<Buffer>;
}
