import type { Clock } from '../../../platform/clock/clock.js';
import type { LinkedLog } from '../session.js';
import type { HeartbeatTimes } from './heartbeat.js';
import type { Routes } from './routes.js';
import type { Turnstile } from './turnstile.js';
import type { WebVersion } from './web-version.js';

/** What the devices of a process share. */
export interface Surroundings {
  /** Undefined: the real WhatsApp. */
  readonly webUrl: string | undefined;
  readonly fullHistory: boolean;
  readonly heartbeat: HeartbeatTimes;
  readonly ackPatienceMs: number;
  readonly loginPatienceMs: number;
  readonly qrLifeMs: number | undefined;
  readonly clock: Clock;
  readonly log: LinkedLog;
  readonly routes: Routes;
  readonly version: WebVersion;
  readonly logins: Turnstile;
}
