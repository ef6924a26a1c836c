import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { startProgram } from '../programs.js';
import { say } from '../say.js';
import { numberIn, until } from './link.js';
import type { BenchTenant } from './tenant.js';
import type { WhatsApp } from './whatsapp.js';

const bareFile = fileURLToPath(new URL('./bare.js', import.meta.url));
export const RECIPIENTS = 50;
const BARE_NUMBER = '15557770000';

export interface TextRound {
  readonly gateway: number;
  readonly bare: number;
}

interface Sending {
  readonly tenant: BenchTenant;
  readonly port: number;
  readonly number: string;
  readonly whatsApp: WhatsApp;
}

/**
 * Texts a second of one device to so many people, in turns with bare Baileys: from the first request until the phones have
 * all of them, and, of the gateway, until all are written down as sent.
 */
export async function measureTexts(sending: Sending, rounds: number, each: number): Promise<TextRound[]> {
  const { whatsApp } = sending;
  await whatsApp.ask('POST', '/admin/phones', { number: BARE_NUMBER });
  const bare = await startProgram(
    bareFile,
    { BARE_WEB_URL: whatsApp.webUrl, BARE_EMULATOR_URL: `http://127.0.0.1:${whatsApp.program.port}`, BARE_NUMBER },
    '/',
    { isQuiet: true },
  );
  await until('bare Baileys is linked', async () => (await fetch(`http://127.0.0.1:${bare.port}/`)).ok);
  const figures: TextRound[] = [];
  const texts = each * RECIPIENTS;
  // The first round makes the sessions, which is not what is measured.
  for (let round = 0; round <= rounds; round++) {
    const byBare = await secondsOf(whatsApp, texts, () => bareSend(bare.port, each));
    const byGateway = await secondsOf(
      whatsApp,
      texts,
      () => gatewaySend(sending, each),
      () => allWritten(sending),
    );
    if (round === 0) continue;
    figures.push({ gateway: texts / byGateway, bare: texts / byBare });
    say(
      `  bare Baileys   ${(texts / byBare).toFixed(0)} a second\n  gateway        ${(texts / byGateway).toFixed(0)} a second`,
    );
  }
  await bare.stop();
  return figures;
}

async function secondsOf(
  whatsApp: WhatsApp,
  texts: number,
  send: () => Promise<void>,
  written?: () => Promise<void>,
): Promise<number> {
  const wanted = texts + (await arrivedOf(whatsApp));
  const begun = performance.now();
  await send();
  await until('every text is on its phone', async () => (await arrivedOf(whatsApp)) >= wanted, 20);
  await written?.();
  return (performance.now() - begun) / 1000;
}

async function arrivedOf(whatsApp: WhatsApp): Promise<number> {
  return numberIn(await whatsApp.tell('/admin/stats'), 'messages', 'delivered');
}

function recipients(prefix: string): string[] {
  return Array.from({ length: RECIPIENTS }, (_, i) => `${prefix}${String(i).padStart(2, '0')}`);
}

async function bareSend(port: number, each: number): Promise<void> {
  const path = `/send?each=${each}&recipients=${recipients('491510000').join()}`;
  const answer = await fetch(`http://127.0.0.1:${port}${path}`);
  if (!answer.ok) throw new Error(`bare Baileys failed: ${await answer.text()}`);
}

async function gatewaySend({ tenant, port, number }: Sending, each: number): Promise<void> {
  const phone = recipients('491520000');
  for (let i = 0; i < each; i++) {
    await tenant.ask(port, 'POST', '/api/send/text', { sender_device: number, phone, message: `Hello ${i}` });
  }
}

async function allWritten({ tenant, port, number }: Sending): Promise<void> {
  const pending = async (): Promise<number> =>
    numberIn(await tenant.ask(port, 'GET', `/api/reports/balance/${number}`), 'pending');
  await until('every text is written down as sent', async () => (await pending()) === 0, 20);
}
