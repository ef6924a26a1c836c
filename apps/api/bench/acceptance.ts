import { openAccounts } from './accounts.js';
import { addCrowd } from './crowd.js';
import { floorRequest, install, startFloor, type Surroundings } from './installations.js';
import { measure } from './measure.js';
import type { Program } from './programs.js';
import { reportOf } from './report.js';
import { countOf } from './rows.js';
import { say } from './say.js';

const MANY_TENANTS = 100;
const CROWD = { tenants: 1_000, messages: 1_000_000 };

export interface Pace {
  readonly connections: number;
  readonly rounds: number;
  readonly roundMs: number;
}

/** How fast messages become durable, beside the least that could make them so. */
export async function measureAcceptance(around: Surroundings, pace: Pace, running: Program[]): Promise<void> {
  const fresh = await install('fresh', around);
  running.push(fresh.program);
  const grown = await install('grown', around);
  running.push(grown.program);
  const floor = await startFloor(fresh.databaseUrl, around.redisUrl);
  running.push(floor);
  const requests = await openAccounts(fresh, MANY_TENANTS);
  const grownRequests = await openAccounts(grown, 1);
  say(`Adding ${CROWD.messages} messages of ${CROWD.tenants} tenants …`);
  await addCrowd(grown.databaseUrl, CROWD.tenants, CROWD.messages);
  const targets = {
    floor: { name: 'floor', port: floor.port, requests: [floorRequest()] },
    gateway: { name: 'gateway', port: fresh.program.port, requests: requests.slice(0, 1) },
    many: { name: 'many tenants', port: fresh.program.port, requests },
    grown: { name: 'million rows', port: grown.program.port, requests: grownRequests },
  };
  let answered = 0;
  const results = await measure(targets, {
    ...pace,
    onRound: ({ name }, round) => {
      if (name !== 'floor') answered += round.answered;
      say(`  ${name.padEnd(14)} ${round.perSecond.toFixed(0)} a second`);
    },
  });
  const kept = (await countOf(fresh.databaseUrl)) + (await countOf(grown.databaseUrl)) - CROWD.messages;
  if (kept < answered) throw new Error(`${answered} requests were answered, but only ${kept} messages are kept`);
  say(`\n${reportOf(results)}`);
}
