import { need, type Address, type Connection, type GroupChange, type GroupsSkill } from '../../engines/engine.js';
import { deviceAsk } from '../devices/index.js';

const groups = (connection: Connection): GroupsSkill => need(connection.groups, 'groups');

interface Members {
  readonly group: Address;
  readonly action: 'add' | 'remove' | 'promote' | 'demote';
  readonly members: readonly Address[];
}

interface Decision {
  readonly group: Address;
  readonly people: readonly Address[];
  readonly decision: 'approve' | 'reject';
}

export const listGroups = deviceAsk('groups.list', (connection) => groups(connection).list());

export const getGroup = deviceAsk('groups.get', (connection, group: Address) => groups(connection).get(group));

export const createGroup = deviceAsk(
  'groups.create',
  (connection, { subject, members }: { subject: string; members: readonly Address[] }) =>
    groups(connection).create(subject, members),
);

export const leaveGroup = deviceAsk('groups.leave', (connection, group: Address) => groups(connection).leave(group));

export const changeMembers = deviceAsk('groups.members', (connection, { group, action, members }: Members) =>
  groups(connection).members(group, action, members),
);

export const changeGroup = deviceAsk(
  'groups.change',
  async (connection, { group, change }: { group: Address; change: GroupChange }) => {
    await groups(connection).change(group, change);
    return groups(connection).get(group);
  },
);

export const groupInvite = deviceAsk('groups.invite', (connection, group: Address) => groups(connection).invite(group));

export const revokeInvite = deviceAsk('groups.revoke-invite', (connection, group: Address) =>
  groups(connection).revokeInvite(group),
);

export const invitedGroup = deviceAsk('groups.invited', (connection, code: string) =>
  groups(connection).inviteInfo(code),
);

export const joinGroup = deviceAsk('groups.join', (connection, code: string) => groups(connection).join(code));

export const joinRequests = deviceAsk('groups.requests', (connection, group: Address) =>
  groups(connection).requests(group),
);

export const decideRequests = deviceAsk('groups.decide', (connection, { group, people, decision }: Decision) =>
  groups(connection).decide(group, people, decision),
);
