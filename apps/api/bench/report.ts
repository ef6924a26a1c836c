import { figuresOf, ratioOf } from './figures.js';
import type { Round } from './load.js';

export type TargetName = 'floor' | 'gateway' | 'many' | 'grown';

const titles: Readonly<Record<TargetName, string>> = {
  floor: 'floor: bare Express, one INSERT, one BullMQ add',
  gateway: 'gateway, one tenant',
  many: 'gateway, 100 tenants in turn',
  grown: 'gateway, 1,000,000 messages of 1,000 tenants present',
};

/** A Markdown table, to be quoted as it stands. */
export function reportOf(results: Readonly<Record<TargetName, readonly Round[]>>): string {
  const lines = (['floor', 'gateway', 'many', 'grown'] as const).map((name) => {
    const { perSecond, p50, p99 } = figuresOf(results[name]);
    const ratio = ratioOf(results[name], results.floor).toFixed(2);
    return `| ${titles[name]} | ${perSecond.toFixed(0)} | ${p50.toFixed(1)} ms | ${p99.toFixed(1)} ms | ${ratio} |`;
  });
  const ofItself = ratioOf(results.grown, results.gateway).toFixed(2);
  return [
    '| durable acceptance, POST /api/send/text | a second | p50 | p99 | of the floor |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...lines,
    '',
    `With the million rows: ${ofItself} of itself.`,
  ].join('\n');
}
