import { QueryIds, XWAPaths } from 'baileys';
import { executeWMexQuery } from 'baileys/lib/Socket/mex.js';
import type { Newsletter, NewslettersSkill } from '../../engine.js';
import type { LinkedSession } from '../session.js';
import { asking, changing, refused } from './refusals.js';

export function newslettersSkill({ socket }: LinkedSession): NewslettersSkill {
  return {
    create: (name, description) =>
      changing(async () => {
        // Baileys' own reading of the answer breaks on a newsletter without a picture.
        const input = { name, description: description ?? null };
        const { query, generateMessageTag } = socket;
        return newsletterOf(
          await executeWMexQuery<unknown>(
            { input },
            QueryIds.CREATE,
            XWAPaths.xwa2_newsletter_create,
            query,
            generateMessageTag,
          ),
        );
      }),
    get: (idOrInvite) =>
      asking(async () => {
        const type = idOrInvite.includes('@') ? 'jid' : 'invite';
        return newsletterOf(await socket.newsletterMetadata(type, idOrInvite));
      }),
    follow: (id) => changing(() => done(socket.newsletterFollow(id))),
    unfollow: (id) => changing(() => done(socket.newsletterUnfollow(id))),
    mute: (id, muted) => changing(() => done(muted ? socket.newsletterMute(id) : socket.newsletterUnmute(id))),
  };
}

const roles: Readonly<Record<string, Newsletter['role']>> = {
  OWNER: 'owner',
  ADMIN: 'admin',
  SUBSCRIBER: 'follower',
  GUEST: 'guest',
};

function newsletterOf(told: unknown): Newsletter {
  const id = at(told, 'id');
  if (typeof id !== 'string') throw refused(404);
  const thread = at(told, 'thread_metadata');
  const description = text(at(thread, 'description', 'text'));
  const inviteCode = text(at(thread, 'invite'));
  const followers = Number(at(thread, 'subscribers_count') ?? Number.NaN);
  const role = roles[text(at(told, 'viewer_metadata', 'role'))?.toUpperCase() ?? ''];
  return {
    id,
    name: text(at(thread, 'name', 'text')) ?? '',
    ...(description === undefined ? {} : { description }),
    ...(inviteCode === undefined ? {} : { inviteCode }),
    ...(Number.isSafeInteger(followers) ? { followers } : {}),
    ...(role === undefined ? {} : { role }),
  };
}

function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (part, name) => (typeof part === 'object' && part !== null ? Reflect.get(part, name) : undefined),
    value,
  );
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

async function done(work: Promise<unknown>): Promise<void> {
  await work;
}
