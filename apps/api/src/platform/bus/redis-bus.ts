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
    const options = { connectionName: this.channel, lazyConnect: true, maxRetriesPerRequest: null };
    this.sender = new Redis(url, { ...options, enableOfflineQueue: false, commandTimeout: SEND_TIMEOUT_MS });
    this.sender.on('error', this.failed);
    this.receiver = new Redis(url, options);
    this.receiver.on('error', this.failed);
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

  private readonly failed = (error: unknown): void => {
    this.outage.failed(error);
  };
}
