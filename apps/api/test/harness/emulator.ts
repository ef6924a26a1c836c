import type { Gateway } from './gateway.js';

/** The hand of whoever holds the pretended phones. */
export async function emulatorAsk(gateway: Gateway, method: string, path: string, body?: object): Promise<void> {
  const response = await fetch(new URL(path, gateway.world.emulator.url), {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`the emulator answered ${response.status}: ${await response.text()}`);
}

export async function emulatorTell(gateway: Gateway, path: string): Promise<unknown> {
  const response = await fetch(new URL(path, gateway.world.emulator.url));
  const answer: unknown = await response.json();
  return answer;
}
