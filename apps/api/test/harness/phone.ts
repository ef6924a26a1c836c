import { emulatorTell } from './emulator.js';
import { eventually } from './eventually.js';
import type { Gateway } from './gateway.js';
import { fieldOf, listOf } from './json.js';

let used = 0;

/** A pretended phone's number that no other test writes to. */
export function aNumber(): string {
  return `49170${String(++used).padStart(7, '0')}`;
}

/** What a pretended phone shows once so much has arrived, the oldest first. */
export async function shownOn(gateway: Gateway, number: string, count = 1): Promise<unknown[]> {
  const shown: unknown[] = [];
  await eventually(`${count} messages are shown on ${number}`, async () => {
    const answer = await emulatorTell(gateway, `/admin/phones/${number}/messages?direction=received`);
    shown.splice(0, shown.length, ...listOf(answer, 'messages'));
    return shown.length >= count || JSON.stringify(answer);
  });
  const at = (message: unknown): string => String(fieldOf(message, 'at'));
  return shown.sort((a, b) => (at(a) < at(b) ? -1 : 1)).map((message) => fieldOf(message, 'content'));
}
