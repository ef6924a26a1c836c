import { useQueryClient } from '@tanstack/react-query';
import { dataOf } from '@wagate/sdk';
import { useSyncExternalStore } from 'react';
import { isSignedOut } from '../../../app/refusals.js';
import { sessionKey, useSession } from '../../../app/session.queries.js';
import { wagate } from '../../../app/wagate.js';
import type { Wish } from '../message.js';
import type { Batch } from './batch.js';
import { dataUriOf, fileOf } from './draft-files.js';
import { keptIn } from './kept.js';
import { Sending, type SendingState } from './sending.js';

/** By person. They outlive the pages, so that sending goes on behind another one. */
const sendings = new Map<string, Sending>();

export function useSending(): readonly [SendingState, Sending] {
  const queries = useQueryClient();
  const { user } = useSession();
  const known = sendings.get(user.id);
  const sending = known ?? sendingOf(user.id, () => queries.setQueryData(sessionKey, null));
  if (!known) sendings.set(user.id, sending);
  return [useSyncExternalStore(sending.subscribe, sending.state), sending];
}

function sendingOf(userId: string, leave: () => void): Sending {
  return new Sending({
    kept: keptIn(sessionStorage, `wagate.sending.${userId}`),
    post: async (body, key) => {
      const headers = { 'Idempotency-Key': key };
      const { id } = await dataOf(wagate.POST('/api/v1/messages', { body, headers, params: {} }));
      return id;
    },
    mediaOf,
    onError: (error) => {
      // Once the pages have taken in that it stands still: none is drawn anew without a session.
      if (isSignedOut(error)) setTimeout(leave);
    },
  });
}

export class FileGone extends Error {}

async function mediaOf({ draft: { kind, file } }: Batch): Promise<Pick<Wish, 'media'>> {
  if (kind !== 'media') return {};
  const bytes = file && (await fileOf(file));
  if (!bytes) throw new FileGone('The file is no longer here.');
  return { media: await dataUriOf(bytes) };
}
