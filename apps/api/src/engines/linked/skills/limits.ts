import type { LimitsSkill } from '../../engine.js';
import { askedOf } from '../in/limits.js';
import type { LinkedSession } from '../session.js';
import { asking } from './refusals.js';

export function limitsSkill({ socket }: LinkedSession): LimitsSkill {
  return { newChats: () => asking(() => askedOf(socket)) };
}
