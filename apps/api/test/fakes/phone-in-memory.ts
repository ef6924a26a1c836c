import type {
  Address,
  BusinessProfile,
  BusinessSkill,
  ChatsSkill,
  HistorySkill,
  LabelsSkill,
  PeopleSkill,
  PresenceSkill,
  PrivacySkill,
  ProfileSkill,
  Skills,
} from '../../src/engines/engine.js';

type Label = Awaited<ReturnType<LabelsSkill['list']>>[number];

/** What a number's phone and WhatsApp keep of its chats, profile and people; what passes is written down in `done`. */
export class PhoneInMemory {
  readonly done: unknown[] = [];
  /** Thrown by whatever is asked next. */
  failsWith?: Error;
  private profileNow: { name?: string; about?: string; pictureUrl?: string } = { name: 'The shop' };
  private businessNow: BusinessProfile = { category: 'Bakery', websites: [] };
  private privacyNow: Record<string, string> = { last_seen: 'all', read_receipts: 'all' };
  private seconds = 0;
  private readonly labelled = new Map<string, Label>();
  private readonly blockedNow = new Set<Address>();

  get skills(): Skills {
    const { presence, chats, labels, people, profile, business, privacy, history } = this;
    return { presence, chats, labels, people, profile, business, privacy, history };
  }

  private readonly presence: PresenceSkill = {
    show: async (state) => this.note('show', state),
    typing: async (chat, state) => this.note('typing', chat, state),
    watch: async (person) => this.note('watch', person),
  };

  private readonly chats: ChatsSkill = {
    read: async (chat, messages) =>
      this.note(
        'read',
        chat,
        messages.map(({ waId }) => waId),
      ),
    change: async (chat, change, last) => this.note('change', chat, change, last?.waId),
    disappearing: async (chat, seconds) => this.note('disappearing', chat, seconds),
  };

  private readonly labels: LabelsSkill = {
    list: async () => [...this.labelled.values()],
    save: async ({ deleted, ...label }) => {
      if (deleted) this.labelled.delete(label.id);
      else this.labelled.set(label.id, label);
    },
    put: async (label, on, labelled) => this.note('label', label, on, labelled),
  };

  private readonly people: PeopleSkill = {
    check: async (numbers) =>
      numbers.map((number) =>
        number.endsWith('0')
          ? { number, onWhatsApp: false }
          : { number, onWhatsApp: true, person: { number, lid: '900000000000001@lid' } },
      ),
    about: async (person) => (person.endsWith('0') ? undefined : 'Busy'),
    pictureUrl: async () => undefined,
    block: async (person, blocked) => {
      if (blocked) this.blockedNow.add(person);
      else this.blockedNow.delete(person);
    },
    blocked: async () => [...this.blockedNow],
  };

  private readonly profile: ProfileSkill = {
    get: async () => this.profileNow,
    change: async ({ picture, ...change }) => {
      this.note('profile', Object.keys({ ...change, ...(picture === undefined ? {} : { picture }) }));
      const pictureUrl = picture ? `https://pictures.example/${picture.length}` : undefined;
      this.profileNow = { ...this.profileNow, ...change, ...(picture === undefined ? {} : { pictureUrl }) };
    },
  };

  private readonly business: BusinessSkill = {
    profile: async (person) => (person.endsWith('2220') ? undefined : this.businessNow),
    changeProfile: async (change) => void (this.businessNow = { ...this.businessNow, ...change }),
    catalogue: async (_person, { limit, cursor }) => {
      const product = { id: cursor ?? 'first', name: 'Bread', priceThousandths: 4_500, currency: 'EUR' };
      const products = [{ ...product, isHidden: false, imageUrls: [] }].slice(0, limit);
      return cursor === undefined ? { products, nextCursor: 'second' } : { products };
    },
  };

  private readonly privacy: PrivacySkill = {
    get: async () => ({ ...this.privacyNow, disappearsAfterSeconds: this.seconds }),
    set: async (name, value) => void (this.privacyNow = { ...this.privacyNow, [name]: value }),
    disappearing: async (seconds) => void (this.seconds = seconds),
  };

  private readonly history: HistorySkill = {
    older: async ({ chat, waId }, count) => this.note('older', chat, waId, count),
  };

  private note(...what: readonly unknown[]): void {
    const failure = this.failsWith;
    this.failsWith = undefined;
    if (failure) throw failure;
    this.done.push(what);
  }
}
