import { Inject, Injectable } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { LOG, type Log } from '../log/log.js';
import { EVERY, type Interval } from './every.js';
import { InstallationRepository } from './installation.repository.js';
import { Pause } from './pause.js';
import { within } from './within.js';

interface Task extends Interval {
  run(): Promise<void>;
}

const SHORTEST_WAIT_MS = 20;
const AFTER_FAILURE_MS = 5_000;
const STOP_MS = 10_000;

/**
 * Runs the methods marked with @Every, each once per installation and interval. The turn is a row, not a job: it must
 * not depend on a queue whose losses it makes up for.
 */
@Injectable()
export class Housekeeping {
  private readonly pauses = new Set<Pause>();
  private readonly loops: Promise<void>[] = [];
  private isStopped = false;

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
    private readonly installation: InstallationRepository,
    @Inject(LOG) private readonly log: Log,
  ) {}

  start(): void {
    for (const task of this.tasks()) this.loops.push(this.loop(task));
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    for (const pause of this.pauses) pause.cut();
    await within(STOP_MS, 'ending the housekeeping', Promise.all(this.loops)).catch((error: unknown) => {
      this.log.warn({ error }, 'the housekeeping did not end');
    });
  }

  private async loop(task: Task): Promise<void> {
    const pause = new Pause();
    this.pauses.add(pause);
    while (!this.isStopped) await pause.for(await this.turn(task));
  }

  /** Returns how long to wait before the next turn. */
  private async turn(task: Task): Promise<number> {
    try {
      const { claimed, dueInMs } = await this.installation.claimInterval(task.name, task.everyMs);
      if (claimed) await this.perform(task);
      return Math.max(SHORTEST_WAIT_MS, dueInMs);
    } catch (error) {
      this.log.warn({ error, task: task.name }, 'a periodic task failed');
      return Math.min(AFTER_FAILURE_MS, task.everyMs);
    }
  }

  private async perform(task: Task): Promise<void> {
    const extend = setInterval(() => {
      this.installation.extendInterval(task.name, task.everyMs).catch(() => undefined);
    }, task.everyMs / 2);
    try {
      await task.run();
    } finally {
      clearInterval(extend);
    }
  }

  private tasks(): Task[] {
    return this.discovery.getProviders().flatMap((wrapper) => {
      const instance: unknown = wrapper.isDependencyTreeStatic() ? wrapper.instance : undefined;
      if (typeof instance !== 'object' || instance === null) return [];
      const prototype: unknown = Object.getPrototypeOf(instance);
      if (typeof prototype !== 'object' || prototype === null) return [];
      return this.scanner.getAllMethodNames(prototype).flatMap((name) => this.task(instance, name));
    });
  }

  private task(instance: object, name: string): Task[] {
    const method: unknown = Reflect.get(instance, name);
    if (typeof method !== 'function') return [];
    const interval = this.reflector.get<Interval | undefined>(EVERY, method);
    if (interval === undefined) return [];
    const run = async (): Promise<void> => {
      await Reflect.apply(method, instance, []);
    };
    return [{ ...interval, run }];
  }
}
