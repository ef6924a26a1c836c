import { randomBytes } from 'node:crypto';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Redis } from 'ioredis';
import type { Log } from '../log/log.js';
import { Outage } from '../log/outage.js';
import { Bus, type BusListener } from './bus.js';
import { assertFits, fromWire, toWire } from './bus-message.js';
import { Listeners } from './listeners.js';

const SEND_TIMEOUT_MS = 5_000;

/** Fan-out by PUBLISH and SUBSCRIBE; a connection that listens can do nothing else, hence two. */
@Injectable()
export class RedisBus extends Bus implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly self = randomBytes(6).toString('hex');
  private readonly channel: string;
  private readonly listeners: Listeners;
  private readonly outage: Outage;
  private readonly sender: Redis;
  private readonly receiver: Redis;

  constructor(url: string, prefix: string, log: Log) {
    super();
    this.channel = `${prefix}:bus`;
    this.listeners = new Listeners(log);
    this.outage = new Outage(log, 'fan-out by Redis');
    this.sender = this.connection(url, { enableOfflineQueue: false, commandTimeout: SEND_TIMEOUT_MS });
    this.receiver = this.connection(url, {});
    this.receiver.on('message', (_channel: string, text: string) => {
      this.receive(text);
    });
  }

  onApplicationBootstrap(): void {
    this.sender.connect().catch(this.failed);
    // Subscribed anew by itself after every reconnection.
    this.receiver.subscribe(this.channel).catch(this.failed);
  }

  async publish(topic: string, payload: string): Promise<void> {
    const message = { topic, payload };
    assertFits(message);
    this.listeners.deliver(message);
    try {
      await this.sender.publish(this.channel, toWire(this.self, message));
      this.outage.worked();
    } catch (error) {
      this.outage.failed(error);
    }
  }

  subscribe(topic: string, listener: BusListener): () => void {
    return this.listeners.add(topic, listener);
  }

  onApplicationShutdown(): void {
    this.sender.disconnect();
    this.receiver.disconnect();
  }

  private receive(text: string): void {
    const message = fromWire(text);
    if (message !== undefined && message.from !== this.self) this.listeners.deliver(message);
  }

  private connection(url: string, options: { enableOfflineQueue?: boolean; commandTimeout?: number }): Redis {
    const redis = new Redis(url, { ...options, lazyConnect: true, maxRetriesPerRequest: null });
    redis.on('error', this.failed);
    return redis;
  }

  private readonly failed = (error: unknown): void => {
    this.outage.failed(error);
  };
}
