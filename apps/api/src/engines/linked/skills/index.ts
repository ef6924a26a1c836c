import type { Skills } from '../../engine.js';
import type { LinkedSession } from '../session.js';
import { communitiesSkill } from './communities.js';
import { groupsSkill } from './groups.js';
import { newslettersSkill } from './newsletters.js';

/** What a linked device can do besides sending, as long as its socket is open. */
export function skillsOf(session: LinkedSession): Skills {
  return {
    groups: groupsSkill(session),
    communities: communitiesSkill(session),
    newsletters: newslettersSkill(session),
  };
}
