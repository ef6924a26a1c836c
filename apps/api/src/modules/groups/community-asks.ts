import { need, type Address, type CommunitiesSkill, type Connection } from '../../engines/engine.js';
import { deviceAsk } from '../devices/index.js';

const communities = (connection: Connection): CommunitiesSkill => need(connection.communities, 'communities');

interface Link {
  readonly community: Address;
  readonly group: Address;
}

export const createCommunity = deviceAsk(
  'communities.create',
  (connection, { subject, description }: { subject: string; description: string }) =>
    communities(connection).create(subject, description),
);

export const communityGroups = deviceAsk('communities.groups', (connection, community: Address) =>
  communities(connection).groups(community),
);

export const linkGroup = deviceAsk('communities.link', (connection, { community, group }: Link) =>
  communities(connection).link(community, group),
);

export const unlinkGroup = deviceAsk('communities.unlink', (connection, { community, group }: Link) =>
  communities(connection).unlink(community, group),
);
