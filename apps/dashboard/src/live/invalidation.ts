import type { WagateEventType } from '@wagate/sdk';

/** An event's first word is the kind of thing it happened to, and queries are named by it: `device.connected` → ['devices']. */
export function staleKeyOf(type: WagateEventType): readonly [string] {
  const [thing = ''] = type.split('.');
  return [thing === 'history' ? thing : `${thing}s`];
}
