import { median } from '../figures.js';
import { install, startAgain, type Surroundings } from '../installations.js';
import type { Program } from '../programs.js';
import { say } from '../say.js';
import { measureCrowd, type CrowdFigures } from './crowd.js';
import { linkDevice } from './link.js';
import { BenchTenant } from './tenant.js';
import { measureTexts, RECIPIENTS, type TextRound } from './texts.js';
import { startWhatsApp } from './whatsapp.js';

const NUMBER = '15558880000';
const EACH = Number(process.env['BENCH_TEXTS'] ?? 20);
const DEVICES = Number(process.env['BENCH_DEVICES'] ?? 100);

/** Linked devices on the pretended WhatsApp: how fast one sends, and what many cost. */
export async function measureLinked(around: Surroundings, rounds: number, running: Program[]): Promise<void> {
  const whatsApp = await startWhatsApp(around.dataDir);
  running.push(whatsApp.program);
  const installation = await install('linked', around, {
    ROLE: 'all',
    WHATSAPP_WEB_URL: whatsApp.webUrl,
    WHATSAPP_MEDIA_CA: whatsApp.mediaCaFile,
  });
  let current = installation.program;
  running.push({ port: 0, pid: 0, stop: () => current.stop() });
  const tenant = await BenchTenant.open(installation);
  await linkDevice(tenant, current.port, whatsApp, NUMBER);
  const texts = await measureTexts({ tenant, port: current.port, number: NUMBER, whatsApp }, rounds, EACH);
  say(`\n${textsReport(texts)}`);
  const restart = async (): Promise<Program> => {
    await current.stop();
    current = await startAgain(installation);
    return current;
  };
  say(`\n${crowdReport(await measureCrowd({ tenant, whatsApp, devices: DEVICES, restart }))}`);
}

function textsReport(rounds: readonly TextRound[]): string {
  const gateway = median(rounds.map((round) => round.gateway));
  const bare = median(rounds.map((round) => round.bare));
  const ratio = median(rounds.map((round) => round.gateway / round.bare));
  return [
    `| one linked device, texts to ${RECIPIENTS} people side by side | a second | of bare Baileys |`,
    '| --- | ---: | ---: |',
    `| bare Baileys, keys in memory | ${bare.toFixed(0)} | 1.00 |`,
    `| gateway, durable | ${gateway.toFixed(0)} | ${ratio.toFixed(2)} |`,
  ].join('\n');
}

function crowdReport(figures: CrowdFigures): string {
  return [
    `| ${figures.devices} linked devices in one worker | |`,
    '| --- | ---: |',
    `| memory a device, above a worker with one | ${figures.megabytesEach.toFixed(2)} MB |`,
    `| memory of the worker, with one and with all | ${figures.one.megabytes.toFixed(0)} MB, ${figures.all.megabytes.toFixed(0)} MB |`,
    `| linking one, four at a time | ${figures.linkMs.toFixed(0)} ms |`,
    `| from the start of the process until all are logged in | ${(figures.loginMs / 1000).toFixed(1)} s |`,
    `| CPU while nothing happens, with one and with all | ${figures.one.cpuPercent.toFixed(1)} %, ${figures.all.cpuPercent.toFixed(1)} % of one core |`,
  ].join('\n');
}
