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

/**
 * Texts a second of one device to ten people, in turns with bare Baileys: from the first request until the phones have
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
  // The first round makes the sessions, which is not what is measured.
  for (let round = 0; round <= rounds; round++) {
    const byBare = await rateOf(whatsApp, each, () => bareSend(bare.port, each));
    const byGateway = await rateOf(whatsApp, each, () => gatewaySend(sending, each));
    if (round > 0) figures.push({ gateway: byGateway, bare: byBare });
  }
  await bare.stop();
  return figures;
}

async function rateOf(whatsApp: WhatsApp, each: number, work: () => Promise<void>): Promise<number> {
  const texts = each * RECIPIENTS;
  const before = await arrivedOf(whatsApp);
  const begun = performance.now();
  await work();
  await until('every text is on its phone', async () => (await arrivedOf(whatsApp)) >= before + texts, 10);
  return (texts * 1000) / (performance.now() - begun);
}

async function arrivedOf(whatsApp: WhatsApp): Promise<number> {
  return numberIn(await whatsApp.tell('/admin/stats'), 'messages', 'delivered');
}

const recipients = (prefix: string): string[] => Array.from({ length: RECIPIENTS }, (_, i) => `${prefix}${i}`);

async function bareSend(port: number, each: number): Promise<void> {
  const path = `/send?each=${each}&recipients=${recipients('4915100000').join()}`;
  const answer = await fetch(`http://127.0.0.1:${port}${path}`);
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
