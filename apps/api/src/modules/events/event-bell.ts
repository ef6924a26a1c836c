import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Bus } from '../../platform/bus/bus.js';
import { EVENTS_HAPPENED } from './event-log.js';

/** A reader is woken at most this often, however much happens. */
const BREATH_MS = 20;
/** A hint may come before its event can be read: it is looked for again soon, then ever less often. */
const SOON_MS = 25;
const LATE_MS = 1_000;

/** Wakes those who follow what happens to a tenant. */
@Injectable()
export class EventBell implements OnModuleInit {
  private readonly sleepers = new Map<string, Set<() => void>>();

  constructor(private readonly bus: Bus) {}

  onModuleInit(): void {
    this.bus.subscribe(EVENTS_HAPPENED, (tenantIds) => {
      for (const tenantId of tenantIds.split(',')) this.sleepers.get(tenantId)?.forEach((wake) => wake());
    });
  }

  /** For one reader: each call begins to listen, and what it returns sleeps until there may be news. */
  listener(tenantId: string): () => () => Promise<void> {
    let patienceMs = LATE_MS;
    return () => {
      const begunAt = performance.now();
      const rung = this.rung(tenantId, patienceMs);
      return async () => {
        patienceMs = (await rung) ? SOON_MS : Math.min(patienceMs * 2, LATE_MS);
        await pause(Math.max(0, begunAt + BREATH_MS - performance.now()));
      };
    };
  }

  /** True when the bell rang, false when time was up. */
  private rung(tenantId: string, withinMs: number): Promise<boolean> {
    return new Promise((resolve) => {
      const others = this.sleepers.get(tenantId) ?? new Set();
      this.sleepers.set(tenantId, others);
      const end = (isRung: boolean): void => {
        clearTimeout(timer);
        others.delete(wake);
        if (others.size === 0 && this.sleepers.get(tenantId) === others) this.sleepers.delete(tenantId);
        resolve(isRung);
      };
      const wake = (): void => end(true);
      const timer = setTimeout(() => end(false), withinMs);
      others.add(wake);
    });
  }
}
