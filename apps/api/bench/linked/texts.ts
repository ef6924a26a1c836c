import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { startProgram } from '../programs.js';
import { numberIn, until } from './link.js';
import type { BenchTenant } from './tenant.js';
import type { WhatsApp } from './whatsapp.js';

const bareFile = fileURLToPath(new URL('./bare.js', import.meta.url));
const RECIPIENTS = 10;
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

/** Texts a second of one device, from acceptance until WhatsApp has them all, beside bare Baileys, in turns. */
export async function measureTexts(sending: Sending, rounds: number, each: number): Promise<TextRound[]> {
  const { whatsApp } = sending;
  await whatsApp.ask('POST', '/admin/phones', { number: BARE_NUMBER });
  const bare = await startProgram(
    bareFile,
    { BARE_WEB_URL: whatsApp.webUrl, BARE_EMULATOR_URL: `http://127.0.0.1:${whatsApp.program.port}`, BARE_NUMBER },
    '/',
  );
  const figures: TextRound[] = [];
  for (let round = 0; round <= rounds; round++) {
    const byBare = await rateOf(each, () => bareSend(bare.port, each));
    const byGateway = await rateOf(each, () => gatewaySend(sending, each));
    // The first round makes the sessions, which is not what is measured.
    if (round > 0) figures.push({ gateway: byGateway, bare: byBare });
  }
  await bare.stop();
  return figures;
}

async function rateOf(each: number, work: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await work();
  return (each * RECIPIENTS * 1000) / (performance.now() - begun);
}

const recipients = (prefix: string): string[] => Array.from({ length: RECIPIENTS }, (_, i) => `${prefix}${i}`);

async function bareSend(port: number, each: number): Promise<void> {
  const answer = await fetch(
    `http://127.0.0.1:${port}/send?each=${each}&recipients=${recipients('4915100000').join()}`,
  );
  if (!answer.ok) throw new Error(`bare Baileys failed: ${await answer.text()}`);
}

async function gatewaySend({ tenant, port, number }: Sending, each: number): Promise<void> {
  const phone = recipients('4915200000');
  for (let i = 0; i < each; i++) {
    await tenant.ask(port, 'POST', '/api/send/text', { sender_device: number, phone, message: `Hello ${i}` });
  }
  const balance = `/api/reports/balance/${number}`;
  await until('every text is sent', async () => numberIn(await tenant.ask(port, 'GET', balance), 'pending') === 0, 20);
}
