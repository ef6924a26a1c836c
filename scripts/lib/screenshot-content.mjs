import { setTimeout as sleep } from 'node:timers/promises';

const NUMBER = '15550001111';

const people = [
  ['491701110001', 'Mia', 'Hello Mia, your bread is *ready*. See you at six!', 'Thank you, on my way'],
  ['491701110002', 'Noah', 'Hello Noah, your order 1042 leaves today.', undefined],
  ['491701110003', 'Lena', 'Hello Lena, a table for four at seven is yours.', 'Great! Can we make it five?'],
  ['491701110004', 'Amir', 'Hello Amir, your parcel is at the counter.', undefined],
  ['491701110005', 'Sofia', 'Hello Sofia, we are closed on Monday.', 'Good to know'],
  ['491701110006', 'Jonas', 'Hello Jonas, your cake is in the oven.', 'Can’t wait'],
];
const NOBODY = '491701119999';
const NOT_ON_WHATSAPP = 131026;

/** A day at a bakery, as the pictures show it. */
export async function fillDemo({ apiToken, baseUrl, emulator }) {
  const gateway = (path, body) => post(`${baseUrl}${path}`, body, { 'Access-Token': apiToken });
  const phones = (path, body) => post(`${emulator.url}/admin${path}`, body);
  const send = (to, text) => gateway('/api/v1/messages', { device_id: NUMBER, to, text });
  for (const name of ['Claude Desktop', 'Order system', 'Night build']) await gateway('/api/v1/tokens', { name });
  await phones('/behaviours', { kind: 'fail', recipient: NOBODY, code: NOT_ON_WHATSAPP, at: 'status' });
  for (const [number, name, text, answer] of people) {
    await phones('/phones', { number, name, autoRead: { afterMs: 200 } });
    await send(number, text);
    await sleep(400);
    if (answer !== undefined) await phones(`/phones/${number}/messages`, { to: NUMBER, kind: 'text', text: answer });
  }
  await send(NOBODY, 'Hello, your order 1043 leaves today.');
  await send('15550002222', 'Hello Ada, we have kept a loaf for you.');
  await sleep(2_500);
}

async function post(url, body, headers = {}) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
}
