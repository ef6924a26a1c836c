import type { ChatModification } from 'baileys';
import type { LabelsSkill } from '../../engine.js';
import { jidOf } from '../addresses.js';
import type { LinkedSession } from '../session.js';
import { readShared, share } from './app-state.js';

/** WhatsApp keeps the labels; they are read from there each time, so there is nothing of ours to go stale. */
export function labelsSkill(session: LinkedSession): LabelsSkill {
  return {
    list: async () => {
      const shared = await readShared(session, 'regular');
      return shared.flatMap(({ syncAction, index: [kind, id] }) => {
        const label = syncAction.value?.labelEditAction;
        if (kind !== 'label_edit' || id === undefined || !label || label.deleted) return [];
        return [{ id, name: label.name ?? '', colour: label.color ?? 0 }];
      });
    },
    save: ({ id, name, colour, deleted = false }) =>
      share(session, '', { addLabel: { id, name, color: colour, deleted } }),
    put: (labelId, { chat, waId }, labelled) => share(session, jidOf(chat), association(labelId, waId, labelled)),
  };
}

function association(labelId: string, messageId: string | undefined, labelled: boolean): ChatModification {
  if (messageId === undefined) return labelled ? { addChatLabel: { labelId } } : { removeChatLabel: { labelId } };
  return labelled ? { addMessageLabel: { messageId, labelId } } : { removeMessageLabel: { messageId, labelId } };
}
