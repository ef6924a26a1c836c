import type { Group } from './group.js';

/** A group as the admin doors show it. */
export function groupView(group: Group) {
  const { origin, settings, description, parent } = group;
  return {
    id: group.id,
    jid: group.jid,
    kind: origin.kind,
    subject: group.subject,
    description: description?.text,
    creator: origin.creator.number,
    inviteCode: group.inviteCode,
    ...settings,
    community: parent?.id,
    members: [...group.members].map(([{ number, lid }, role]) => ({ number, lid, role })),
    requests: [...group.requests].map(([{ number }, { method }]) => ({ number, method })),
  };
}
