import type { HistorySkill } from '../../engine.js';
import type { LinkedSession } from '../session.js';
import { keyOf } from './chats.js';
import { changing } from './refusals.js';

export function historySkill({ socket }: LinkedSession): HistorySkill {
  return {
    older: async ({ chat, at, ...message }, count) => {
      await changing(() => socket.fetchMessageHistory(count, keyOf(chat, message), at.getTime()));
    },
  };
}
