import { randomBytes } from 'node:crypto';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import type { Log } from '../log/log.js';
import { Outage } from '../log/outage.js';
import { Bus, type BusListener } from './bus.js';
import { assertFits, fromWire, toWire } from './bus-message.js';
import { Listeners } from './listeners.js';

const FIRST_RETRY_MS = 200;
const LAST_RETRY_MS = 5_000;

/** Fan-out by NOTIFY and LISTEN, on one connection of its own that is made anew whenever it breaks. */
@Injectable()
export class PostgresBus extends Bus implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly self = randomBytes(6).toString('hex');
  private readonly channel: string;
  private readonly listeners: Listeners;
  private readonly outage: Outage;
  private sending: Promise<void> = Promise.resolve();
  private client?: pg.Client;
  private retry?: NodeJS.Timeout;
  private retryMs = FIRST_RETRY_MS;
  private isClosed = false;

  constructor(
    private readonly url: string,
    prefix: string,
    log: Log,
  ) {
    super();
    this.channel = `${prefix.slice(0, 50)}.bus`;
    this.listeners = new Listeners(log);
    this.outage = new Outage(log, 'fan-out by PostgreSQL');
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.connect();
  }

  async publish(topic: string, payload: string): Promise<void> {
    const message = { topic, payload };
    assertFits(message);
    this.listeners.deliver(message);
    // pg wants one query after the other.
    this.sending = this.sending.then(() => this.send(toWire(this.self, message)));
    await this.sending;
  }

  subscribe(topic: string, listener: BusListener): () => void {
    return this.listeners.add(topic, listener);
  }

  async onApplicationShutdown(): Promise<void> {
    this.isClosed = true;
    clearTimeout(this.retry);
    const client = this.client;
    this.client = undefined;
    await client?.end().catch(() => undefined);
  }

  private async send(text: string): Promise<void> {
    try {
      if (this.client === undefined) throw new Error('not connected');
      await this.client.query('SELECT pg_notify($1, $2)', [this.channel, text]);
      this.outage.worked();
    } catch (error) {
      this.outage.failed(error);
    }
  }

  private async connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.url,
      application_name: 'wagate_bus',
      keepAlive: true,
      keepAliveInitialDelayMillis: LAST_RETRY_MS,
      connectionTimeoutMillis: LAST_RETRY_MS,
      query_timeout: LAST_RETRY_MS,
    });
    client.on('notification', ({ payload }) => {
      this.receive(payload ?? '');
    });
    client.on('error', (error) => {
      this.reconnect(client, error);
    });
    try {
      await client.connect();
      await client.query(`LISTEN ${client.escapeIdentifier(this.channel)}`);
      this.connected(client);
    } catch (error) {
      this.reconnect(client, error);
    }
  }

  private connected(client: pg.Client): void {
    if (this.isClosed) return void client.end().catch(() => undefined);
    this.client = client;
    this.retryMs = FIRST_RETRY_MS;
    this.outage.worked();
  }

  private reconnect(client: pg.Client, error: unknown): void {
    client.removeAllListeners().on('error', () => undefined);
    client.end().catch(() => undefined);
    if (this.client === client) this.client = undefined;
    if (this.isClosed) return;
    this.outage.failed(error);
    clearTimeout(this.retry);
    this.retry = setTimeout(() => void this.connect(), this.retryMs * (0.5 + Math.random()));
    this.retryMs = Math.min(this.retryMs * 2, LAST_RETRY_MS);
  }

  private receive(text: string): void {
    const message = fromWire(text);
    if (message !== undefined && message.from !== this.self) this.listeners.deliver(message);
  }
}
