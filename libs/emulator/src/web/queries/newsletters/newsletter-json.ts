import type { Account } from '../../account.js';
import type { Newsletter } from './newsletter.js';

/** A newsletter in the words of WhatsApp's GraphQL. */
export function newsletterJson(newsletter: Newsletter, viewer: Account) {
  const { id, name, description, invite, createdAt, followers, picture } = newsletter;
  const said = (text: string) => ({ id: String(createdAt), text, update_time: String(createdAt * 1000) });
  return {
    id,
    state: { type: 'ACTIVE' },
    thread_metadata: {
      creation_time: String(createdAt),
      name: said(name),
      description: said(description),
      handle: null,
      invite,
      picture: picture === '' ? null : { id: String(createdAt), type: 'IMAGE', direct_path: '' },
      settings: { reaction_codes: { value: 'ALL' } },
      subscribers_count: String(followers.size),
      verification: 'UNVERIFIED',
    },
    viewer_metadata: {
      mute: followers.get(viewer)?.muted === true ? 'ON' : 'OFF',
      role: newsletter.roleOf(viewer),
    },
  };
}

/** As the admin doors show it. */
export function newsletterView(newsletter: Newsletter) {
  const { id, name, description, invite, owner, followers, admins, messages } = newsletter;
  return {
    ...{ id, name, description, invite, owner: owner.number },
    admins: [...admins].map(({ number }) => number),
    followers: [...followers].map(([{ number }, { muted }]) => ({ number, muted })),
    messages: messages.map(({ serverId, id: messageId, at, type, reactions }) => ({
      ...{ serverId, id: messageId, at, type },
      reactions: [...reactions].map(([{ number }, emoji]) => ({ number, emoji })),
    })),
  };
}
