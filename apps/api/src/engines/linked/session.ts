import type { WASocket } from 'baileys';
import type { Dispatcher } from 'undici';
import type { Clock } from '../../platform/clock/clock.js';
import type { Log } from '../../platform/log/log.js';
import type { DeviceIdentity, DeviceMemory, EventSink } from '../engine.js';

export type LinkedLog = Pick<Log, 'warn' | 'debug'>;

/** One open socket and what its skills are built on. */
export interface LinkedSession {
  readonly socket: WASocket;
  readonly device: DeviceIdentity;
  readonly sink: EventSink;
  readonly memory: DeviceMemory;
  readonly clock: Clock;
  readonly log: LinkedLog;
  /** For what is fetched besides messages and their media. */
  readonly dispatcher?: Dispatcher;
}
