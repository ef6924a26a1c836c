import {
  EngineError,
  need,
  privacyNames,
  type Address,
  type BusinessProfile,
  type BusinessSkill,
  type Connection,
  type PrivacyName,
  type PrivacySkill,
  type ProfileSkill,
} from '../../engines/engine.js';
import { deviceAsk } from '../devices/index.js';

const profile = (connection: Connection): ProfileSkill => need(connection.profile, 'profile');
const business = (connection: Connection): BusinessSkill => need(connection.business, 'business');
const privacy = (connection: Connection): PrivacySkill => need(connection.privacy, 'privacy');

type ProfileChange = Parameters<ProfileSkill['change']>[0];

const SEVERAL_STEPS = { patienceMs: 40_000 };

export const getProfile = deviceAsk('profile.get', (connection) => profile(connection).get());

export const changeProfile = deviceAsk(
  'profile.change',
  async (connection, change: ProfileChange) => {
    await profile(connection).change(change);
    return profile(connection).get();
  },
  SEVERAL_STEPS,
);

export const businessProfile = deviceAsk('business.profile', async (connection, person: Address) => {
  const found = await business(connection).profile(person);
  if (!found) throw noBusiness();
  return found;
});

export const changeBusinessProfile = deviceAsk(
  'business.change',
  async (connection, { own, change }: { own: Address; change: Partial<BusinessProfile> }) => {
    await business(connection).changeProfile(change);
    const found = await business(connection).profile(own);
    if (!found) throw noBusiness();
    return found;
  },
  SEVERAL_STEPS,
);

export const catalogue = deviceAsk(
  'business.catalogue',
  (connection, { person, limit, cursor }: { person: Address; limit: number; cursor?: string }) =>
    business(connection).catalogue(person, { limit, cursor }),
);

export const getPrivacy = deviceAsk('privacy.get', (connection) => privacy(connection).get());

export interface PrivacyChange {
  readonly values: Partial<Record<PrivacyName, string>>;
  readonly disappearsAfterSeconds?: number;
}

export const changePrivacy = deviceAsk(
  'privacy.change',
  async (connection, { values, disappearsAfterSeconds }: PrivacyChange) => {
    const skill = privacy(connection);
    for (const [name, value] of entriesOf(values)) await skill.set(name, value);
    if (disappearsAfterSeconds !== undefined) await skill.disappearing(disappearsAfterSeconds);
    return skill.get();
  },
  SEVERAL_STEPS,
);

function entriesOf(values: PrivacyChange['values']): (readonly [PrivacyName, string])[] {
  return privacyNames.flatMap((name) => {
    const value = values[name];
    return value === undefined ? [] : [[name, value] as const];
  });
}

function noBusiness(): EngineError {
  return new EngineError('no_business', 'This number has no business account.', { kind: 'never' });
}
