import type { Act } from './content.js';
import type { PhoneMessage } from './inbox.js';

/** Whether `peer` may do this to a message that stands in its chat. */
export function mayAct(target: PhoneMessage, act: Act, peer: string, direction: PhoneMessage['direction']): boolean {
  if (target.peer !== peer) return false;
  return act.kind === 'reaction' || act.kind === 'vote' || target.direction === direction;
}

export function perform(target: PhoneMessage, act: Act, by: string): void {
  switch (act.kind) {
    case 'reaction':
      target.reaction = act.emoji === '' ? undefined : act.emoji;
      return;
    case 'edit':
      target.content = act.content;
      target.edited = true;
      return;
    case 'delete':
      target.content = { kind: 'deleted' };
      target.deleted = true;
      return;
    case 'vote': {
      const others = (target.votes ?? []).filter(({ voter }) => voter !== by);
      target.votes = act.options.length === 0 ? others : [...others, { voter: by, options: act.options }];
    }
  }
}
