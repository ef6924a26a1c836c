import { Module, type Type } from '@nestjs/common';
import { DiscoveryModule, NestFactory } from '@nestjs/core';
import { eventually } from '../../../test/harness/eventually.js';
import { TestInstallation } from '../../../test/harness/workers.js';
import { createLog, LOG } from '../log/log.js';
import { Every } from './every.js';
import { Housekeeping } from './housekeeping.js';
import { InstallationRepository } from './installation.repository.js';

const log = createLog({ level: 'silent', name: 'test' });

describe('housekeeping', () => {
  let installation: TestInstallation;
  let ends: (() => Promise<void>)[];

  beforeEach(async () => {
    installation = await TestInstallation.create('postgres');
    ends = [];
  });

  afterEach(async () => {
    for (const end of ends) await end();
    await installation.end();
  });

  /** A process whose module has this provider. */
  async function processWith(chores: Type): Promise<Housekeeping> {
    const process = await installation.process();

    @Module({
      imports: [DiscoveryModule],
      providers: [
        chores,
        Housekeeping,
        { provide: InstallationRepository, useValue: process.installation },
        { provide: LOG, useValue: log },
      ],
    })
    class Chores {}

    const app = await NestFactory.createApplicationContext(Chores, { logger: false });
    const housekeeping = app.get(Housekeeping);
    housekeeping.start();
    ends.push(async () => {
      await housekeeping.stop();
      await app.close();
    });
    return housekeeping;
  }

  it('does a task once per interval, whichever of three processes comes first', async () => {
    const ran: number[] = [];
    class Sweeping {
      @Every({ name: 'sweeping', everyMs: 250 })
      async sweep(): Promise<void> {
        ran.push(Date.now());
      }
    }
    await Promise.all([1, 2, 3].map(() => processWith(Sweeping)));
    await eventually('it ran a few times', () => ran.length >= 6);
    const gaps = ran.slice(1).map((at, index) => at - (ran[index] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(200);
  });

  it('goes on after a failure', async () => {
    let runs = 0;
    class Failing {
      @Every({ name: 'failing', everyMs: 50 })
      async fail(): Promise<void> {
        runs += 1;
        throw new Error('not today');
      }
    }
    await processWith(Failing);
    await eventually('it was tried again', () => runs >= 3);
  });

  it('does not begin a task anew while it takes longer than its interval', async () => {
    let atOnce = 0;
    let most = 0;
    let runs = 0;
    class Slow {
      @Every({ name: 'slow', everyMs: 100 })
      async work(): Promise<void> {
        most = Math.max(most, ++atOnce);
        const ends = Date.now() + 350;
        await eventually('the long task is done', () => Date.now() > ends);
        atOnce -= 1;
        runs += 1;
      }
    }
    await Promise.all([1, 2].map(() => processWith(Slow)));
    await eventually('it ran three times', () => runs >= 3);
    expect(most).toBe(1);
  });
});
