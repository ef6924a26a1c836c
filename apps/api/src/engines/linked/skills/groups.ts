import type { Address, GroupChange, GroupsSkill, MemberOutcome } from '../../engine.js';
import { addressOf, jidOf } from '../addresses.js';
import type { LinkedSession } from '../session.js';
import { groupOf } from './group-metadata.js';
import { answerFor, invitationOf, outcomeOf, type Invitation, type MemberAnswer } from './member-outcomes.js';
import { asking, changing, refused } from './refusals.js';

export function groupsSkill(session: LinkedSession): GroupsSkill {
  const { socket } = session;
  return {
    list: async () => {
      const all = await asking(() => socket.groupFetchAllParticipating());
      return Promise.all(Object.values(all).map((known) => groupOf(session, known)));
    },
    get: async (group) => groupOf(session, await asking(() => socket.groupMetadata(group))),
    create: async (subject, members) => {
      const made = await changing(() => socket.groupCreate(subject, members.map(jidOf)));
      // The answer also lists those who could not be added; the group itself says who is in it.
      return groupOf(session, await asking(() => socket.groupMetadata(made.id)).catch(() => made));
    },
    leave: (group) => changing(() => socket.groupLeave(group)),
    members: async (group, action, members) => {
      const answers = await changing(() => socket.groupParticipantsUpdate(group, members.map(jidOf), action));
      return settled(session, group, members, answers);
    },
    change: (group, change) => changeGroup(session, group, change),
    invite: (group) => asking(() => socket.groupInviteCode(group)).then(present),
    revokeInvite: (group) => changing(() => socket.groupRevokeInvite(group)).then(present),
    inviteInfo: async (code) => groupOf(session, await asking(() => socket.groupGetInviteInfo(code))),
    join: async (code) => {
      const { id } = await asking(() => socket.groupGetInviteInfo(code));
      // Where the admins decide, WhatsApp names no group yet.
      return (await changing(() => socket.groupAcceptInvite(code))) ?? id;
    },
    requests: async (group) => {
      const waiting = await asking(() => socket.groupRequestParticipantsList(group));
      return waiting.map(requestOf);
    },
    decide: async (group, people, decision) => {
      const jids = people.map(jidOf);
      const answers = await changing(() => socket.groupRequestParticipantsUpdate(group, jids, decision));
      return people.map((address, index) => ({
        address,
        outcome: outcomeOf(answerFor(address, index, people, answers)),
      }));
    },
  };
}

async function settled(
  session: LinkedSession,
  group: Address,
  members: readonly Address[],
  answers: readonly MemberAnswer[],
): Promise<MemberOutcome[]> {
  const outcomes: MemberOutcome[] = [];
  for (const [index, address] of members.entries()) {
    const answer = answerFor(address, index, members, answers);
    const invitation = invitationOf(answer);
    const invited = invitation !== undefined && (await sendInvitation(session, group, address, invitation));
    outcomes.push({ address, outcome: invited ? 'invited' : outcomeOf(answer) });
  }
  return outcomes;
}

/** As WhatsApp's own clients do for those who do not let themselves be added. */
async function sendInvitation(
  { socket, log }: LinkedSession,
  group: Address,
  address: Address,
  { code, expiration }: Invitation,
): Promise<boolean> {
  try {
    const { subject } = await asking(() => socket.groupMetadata(group));
    // Baileys' own way asks for the group's picture first, and fails where there is none.
    const groupInviteMessage = { groupJid: group, groupName: subject, inviteCode: code, inviteExpiration: expiration };
    await changing(() => socket.relayMessage(jidOf(address), { groupInviteMessage }, {}));
    return true;
  } catch (error) {
    log.warn({ error }, 'an invitation to a group could not be sent');
    return false;
  }
}

async function changeGroup({ socket }: LinkedSession, group: Address, change: GroupChange): Promise<void> {
  const { subject, description, announcement, locked, joinApproval, membersAdd, disappearsAfterSeconds } = change;
  const steps: (false | (() => Promise<void>))[] = [
    subject !== undefined && (() => socket.groupUpdateSubject(group, subject)),
    description !== undefined && (() => socket.groupUpdateDescription(group, description)),
    announcement !== undefined &&
      (() => socket.groupSettingUpdate(group, announcement ? 'announcement' : 'not_announcement')),
    locked !== undefined && (() => socket.groupSettingUpdate(group, locked ? 'locked' : 'unlocked')),
    joinApproval !== undefined && (() => socket.groupJoinApprovalMode(group, joinApproval ? 'on' : 'off')),
    membersAdd !== undefined && (() => socket.groupMemberAddMode(group, membersAdd ? 'all_member_add' : 'admin_add')),
    disappearsAfterSeconds !== undefined && (() => socket.groupToggleEphemeral(group, disappearsAfterSeconds)),
  ];
  for (const step of steps) if (step) await changing(step);
}

function requestOf(attrs: Readonly<Record<string, string>>): { address: Address; at?: Date } {
  const { jid, phone_number: phone, request_time: time } = attrs;
  const address = addressOf(phone ?? jid ?? '');
  return time === undefined ? { address } : { address, at: new Date(Number(time) * 1_000) };
}

function present(code: string | undefined): string {
  if (code === undefined) throw refused(404);
  return code;
}
