import type { ProfileSkill } from '../../engine.js';
import { jidOf } from '../addresses.js';
import type { LinkedSession } from '../session.js';
import { share } from './app-state.js';
import { aboutOf, pictureUrlOf } from './people.js';
import { changing } from './refusals.js';

export function profileSkill(session: LinkedSession): ProfileSkill {
  const { socket, device } = session;
  const own = jidOf(device.number);
  return {
    get: async () => {
      const [about, pictureUrl] = await Promise.all([aboutOf(session, own), pictureUrlOf(session, own)]);
      const name = socket.authState.creds.me?.name;
      return { ...(name ? { name } : {}), ...(about ? { about } : {}), ...(pictureUrl ? { pictureUrl } : {}) };
    },
    change: async ({ name, about, picture }) => {
      if (name !== undefined) await rename(session, name);
      if (about !== undefined) await changing(() => socket.updateProfileStatus(about));
      if (picture === null) await changing(() => socket.removeProfilePicture(own));
      else if (picture !== undefined) await changing(() => socket.updateProfilePicture(own, picture));
    },
  };
}

/** WhatsApp tells the other devices; that this one is called so too is for us to remember. */
async function rename(session: LinkedSession, name: string): Promise<void> {
  const { socket } = session;
  await share(session, '', { pushNameSetting: name });
  const { me } = socket.authState.creds;
  if (me) socket.ev.emit('creds.update', { me: { ...me, name } });
}
