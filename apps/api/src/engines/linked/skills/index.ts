import type { Skills } from '../../engine.js';
import type { LinkedSession } from '../session.js';
import { businessSkill } from './business.js';
import { chatsSkill } from './chats.js';
import { communitiesSkill } from './communities.js';
import { groupsSkill } from './groups.js';
import { historySkill } from './history.js';
import { labelsSkill } from './labels.js';
import { limitsSkill } from './limits.js';
import { newslettersSkill } from './newsletters.js';
import { peopleSkill } from './people.js';
import { presenceSkill } from './presence.js';
import { privacySkill } from './privacy.js';
import { profileSkill } from './profile.js';

/** What a linked device can do besides sending, as long as its socket is open. */
export function skillsOf(session: LinkedSession): Skills {
  return {
    presence: presenceSkill(session),
    chats: chatsSkill(session),
    groups: groupsSkill(session),
    communities: communitiesSkill(session),
    newsletters: newslettersSkill(session),
    labels: labelsSkill(session),
    people: peopleSkill(session),
    profile: profileSkill(session),
    business: businessSkill(session),
    privacy: privacySkill(session),
    limits: limitsSkill(session),
    history: historySkill(session),
  };
}
