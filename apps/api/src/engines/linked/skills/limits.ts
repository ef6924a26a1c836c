import type { LimitsSkill } from '../../engine.js';
import { capOf, lockOf } from '../in/limits.js';
import type { LinkedSession } from '../session.js';
import { asking } from './refusals.js';

export function limitsSkill({ socket }: LinkedSession): LimitsSkill {
  return {
    newChats: async () => {
      const [lock, cap] = await Promise.all([
        asking(() => socket.fetchAccountReachoutTimelock()),
        asking(() => socket.fetchNewChatMessageCap()),
      ]);
      return { lock: lockOf(lock), cap: capOf(cap) };
    },
  };
}
