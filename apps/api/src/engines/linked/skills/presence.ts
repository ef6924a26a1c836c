import { EngineError, type PresenceSkill } from '../../engine.js';
import { jidOf } from '../addresses.js';
import type { LinkedSession } from '../session.js';
import { changing } from './refusals.js';

const spoken = { typing: 'composing', recording: 'recording', paused: 'paused' } as const;

export function presenceSkill({ socket }: LinkedSession): PresenceSkill {
  return {
    show: async (presence) => {
      // Baileys says nothing, not even that it says nothing, for a number without a name.
      if (!socket.authState.creds.me?.name) throw nameless();
      await changing(() => socket.sendPresenceUpdate(presence));
    },
    typing: (chat, state) => changing(() => socket.sendPresenceUpdate(spoken[state], jidOf(chat))),
    watch: (person) => changing(() => socket.presenceSubscribe(jidOf(person))),
  };
}

function nameless(): EngineError {
  const words = 'WhatsApp shows only numbers that have a name. Give this number one in its profile first.';
  return new EngineError('name_missing', words, { kind: 'never' });
}
