import type { GroupMetadata, GroupParticipant } from 'baileys';
import type { Group, GroupMember, GroupSettings } from '../../engine.js';
import { addressOf, resolvedPersonOf } from '../addresses.js';
import type { LinkedSession } from '../session.js';

/** What WhatsApp tells of a group, in the port's words. */
export async function groupOf({ socket }: LinkedSession, known: GroupMetadata): Promise<Group> {
  const owner = known.ownerPn ?? known.owner;
  const members = await Promise.all(
    known.participants.map((participant) => memberOf(socket.signalRepository.lidMapping, participant)),
  );
  return {
    id: known.id,
    subject: known.subject,
    ...(known.desc ? { description: known.desc } : {}),
    ...(owner ? { owner: addressOf(owner) } : {}),
    ...(known.creation ? { createdAt: new Date(known.creation * 1_000) } : {}),
    size: known.size ?? members.length,
    settings: settingsOf(known),
    ...(known.linkedParent ? { communityId: known.linkedParent } : {}),
    isCommunity: known.isCommunity ?? false,
    members,
  };
}

function settingsOf(known: GroupMetadata): GroupSettings {
  return {
    announcement: known.announce ?? false,
    locked: known.restrict ?? false,
    joinApproval: known.joinApprovalMode ?? false,
    membersAdd: known.memberAddMode ?? false,
    disappearsAfterSeconds: known.ephemeralDuration ?? 0,
  };
}

type LidMapping = LinkedSession['socket']['signalRepository']['lidMapping'];

async function memberOf(lidMapping: LidMapping, participant: GroupParticipant): Promise<GroupMember> {
  const { id, phoneNumber, lid, username, admin } = participant;
  const person = await resolvedPersonOf(lidMapping, [id, phoneNumber, lid]);
  return { ...person, ...(username ? { username } : {}), role: roles[admin ?? ''] ?? 'member' };
}

const roles: Readonly<Record<string, GroupMember['role']>> = { admin: 'admin', superadmin: 'owner' };
