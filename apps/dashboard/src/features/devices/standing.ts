import type { Tone } from '../../kit/pieces.js';
import type { Device } from './device.js';

export type Standing =
  'connected' | 'connecting' | 'linking' | 'notLinked' | 'paused' | 'reconnecting' | 'trying' | 'stopped';

type Stood = Pick<Device, 'engine' | 'status' | 'reason' | 'again' | 'paused'>;

/** How a device stands, in one word. */
export function standingOf({ status, reason, again, paused }: Stood): Standing {
  if (paused) return 'paused';
  if (status === 'connected') return 'connected';
  if (reason === 'linking') return 'linking';
  if (status !== 'disconnected') return 'notLinked';
  if (again === null) return 'connecting';
  if (again === 'never') return 'stopped';
  return again === 'slowly' ? 'trying' : 'reconnecting';
}

export const tones: Readonly<Record<Standing, Tone>> = {
  connected: 'good',
  connecting: 'busy',
  linking: 'busy',
  notLinked: 'plain',
  paused: 'plain',
  reconnecting: 'busy',
  trying: 'busy',
  stopped: 'bad',
};

export type Act = 'link' | 'resume' | 'reconnect' | 'credentials' | 'linkPage' | 'edit' | 'pause' | 'logOut' | 'delete';

/** The one thing that helps it on; undefined when nothing needs to be done. */
export function nextActOf(device: Stood): Act | undefined {
  const standing = standingOf(device);
  if (standing === 'paused') return 'resume';
  if (device.reason === 'credentials_refused') return 'credentials';
  if (isLinkable(device)) return 'link';
  return standing === 'trying' || standing === 'reconnecting' ? 'reconnect' : undefined;
}

/** Everything that may be done to it as it stands, in the order it is shown. */
export function actsOf(device: Stood): Act[] {
  const { engine, paused } = device;
  const isLinked = wasLinked(device) && !paused && device.again !== 'never';
  const offered: Readonly<Record<Act, boolean>> = {
    link: isLinkable(device),
    linkPage: isLinkable(device),
    resume: paused,
    reconnect: isLinked,
    edit: true,
    credentials: engine === 'cloud',
    pause: !paused,
    logOut: engine === 'linked' && isLinked,
    delete: true,
  };
  return acts.filter((act) => offered[act]);
}

const acts = ['link', 'linkPage', 'resume', 'reconnect', 'edit', 'credentials', 'pause', 'logOut', 'delete'] as const;

function isLinkable(device: Stood): boolean {
  const standing = standingOf(device);
  return device.engine === 'linked' && (standing === 'notLinked' || standing === 'linking' || standing === 'stopped');
}

function wasLinked({ status }: Stood): boolean {
  return status === 'connected' || status === 'disconnected';
}
