import { need, type Address, type Connection, type NewslettersSkill } from '../../engines/engine.js';
import { deviceAsk } from '../devices/index.js';

const newsletters = (connection: Connection): NewslettersSkill => need(connection.newsletters, 'newsletters');

export const createNewsletter = deviceAsk(
  'newsletters.create',
  (connection, { name, description }: { name: string; description?: string }) =>
    newsletters(connection).create(name, description),
);

export const getNewsletter = deviceAsk('newsletters.get', (connection, idOrInvite: string) =>
  newsletters(connection).get(idOrInvite),
);

export const followNewsletter = deviceAsk('newsletters.follow', (connection, id: Address) =>
  newsletters(connection).follow(id),
);

export const unfollowNewsletter = deviceAsk('newsletters.unfollow', (connection, id: Address) =>
  newsletters(connection).unfollow(id),
);

export const muteNewsletter = deviceAsk(
  'newsletters.mute',
  (connection, { id, muted }: { id: Address; muted: boolean }) => newsletters(connection).mute(id, muted),
);
