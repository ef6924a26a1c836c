import type { WASocket } from 'baileys';
import { EngineError, privacyNames, type PrivacyName, type PrivacySkill } from '../../engine.js';
import { jidOf } from '../addresses.js';
import type { LinkedSession } from '../session.js';
import { asking, changing } from './refusals.js';

/** WhatsApp's word for what our names mean. */
const categories: Readonly<Record<PrivacyName, string>> = {
  last_seen: 'last',
  online: 'online',
  picture: 'profile',
  about: 'status',
  read_receipts: 'readreceipts',
  groups_add: 'groupadd',
  calls: 'calladd',
  messages: 'messages',
};

const visible = ['all', 'contacts', 'contact_blacklist', 'none'] as const;
const reachable = ['all', 'contacts', 'contact_blacklist'] as const;

type Setter = (value: string) => Promise<void>;

/** Which values each takes, and how it is set. */
function settersOf(socket: WASocket): Readonly<Record<PrivacyName, Setter>> {
  return {
    last_seen: taking(visible, (value) => socket.updateLastSeenPrivacy(value)),
    online: taking(['all', 'match_last_seen'] as const, (value) => socket.updateOnlinePrivacy(value)),
    picture: taking(visible, (value) => socket.updateProfilePicturePrivacy(value)),
    about: taking(visible, (value) => socket.updateStatusPrivacy(value)),
    read_receipts: taking(['all', 'none'] as const, (value) => socket.updateReadReceiptsPrivacy(value)),
    groups_add: taking(reachable, (value) => socket.updateGroupsAddPrivacy(value)),
    calls: taking(['all', 'known'] as const, (value) => socket.updateCallPrivacy(value)),
    messages: taking(['all', 'contacts'] as const, (value) => socket.updateMessagesPrivacy(value)),
  };
}

export function privacySkill({ socket, device }: LinkedSession): PrivacySkill {
  return {
    get: async () => {
      const own = jidOf(device.number);
      const [told, disappearing] = await Promise.all([
        asking(() => socket.fetchPrivacySettings(true)),
        asking(() => socket.fetchDisappearingDuration(own)),
      ]);
      const known = privacyNames.flatMap((name) => {
        const value = told[categories[name]];
        return value === undefined ? [] : [[name, ours(value)] as const];
      });
      const seconds = secondsIn(disappearing?.[0]?.['disappearing_mode']);
      return { ...Object.fromEntries(known), ...(seconds === undefined ? {} : { disappearsAfterSeconds: seconds }) };
    },
    set: async (name, value) => {
      await changing(() => settersOf(socket)[name](theirs(value)));
      // Baileys decides by what it remembers whether others see what was read.
      await asking(() => socket.fetchPrivacySettings(true));
    },
    disappearing: (seconds) => changing(() => socket.updateDefaultDisappearingMode(seconds)),
  };
}

function taking<Value extends string>(values: readonly Value[], set: (value: Value) => Promise<void>): Setter {
  return async (wanted) => {
    const value = values.find((known) => known === wanted);
    if (value === undefined) throw notOffered();
    await set(value);
  };
}

const EXCEPT = 'contacts_except';
const BLACKLIST = 'contact_blacklist';

function ours(value: string): string {
  return value === BLACKLIST ? EXCEPT : value;
}

function theirs(value: string): string {
  return value === EXCEPT ? BLACKLIST : value;
}

function secondsIn(told: unknown): number | undefined {
  const duration: unknown = typeof told === 'object' && told !== null ? Reflect.get(told, 'duration') : undefined;
  return typeof duration === 'number' ? duration : undefined;
}

function notOffered(): EngineError {
  return new EngineError('not_accepted', 'WhatsApp offers no such choice here.', { kind: 'never' });
}
