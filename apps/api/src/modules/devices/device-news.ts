import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Bus } from '../../platform/bus/bus.js';
import { DEVICES_CHANGED } from './device-directory.js';

const LOOK_AGAIN_MS = 500;

/** Waits for something about a device to come true: woken by the bus, and looking again in case the bus was silent. */
@Injectable()
export class DeviceNews implements OnModuleInit {
  private readonly waiting = new Map<string, Set<() => void>>();

  constructor(private readonly bus: Bus) {}

  onModuleInit(): void {
    this.bus.subscribe(DEVICES_CHANGED, (deviceId) => this.waiting.get(deviceId)?.forEach((wake) => wake()));
  }

  async until<T>(deviceId: string, patienceMs: number, look: () => Promise<T | undefined>): Promise<T | undefined> {
    const deadline = performance.now() + patienceMs;
    while (performance.now() < deadline) {
      const found = await look();
      if (found !== undefined) return found;
      await this.next(deviceId);
    }
    return undefined;
  }

  private next(deviceId: string): Promise<void> {
    return new Promise((resolve) => {
      const wakers = this.waiting.get(deviceId) ?? new Set();
      this.waiting.set(deviceId, wakers);
      const wake = (): void => {
        clearTimeout(timer);
        wakers.delete(wake);
        if (wakers.size === 0) this.waiting.delete(deviceId);
        resolve();
      };
      const timer = setTimeout(wake, LOOK_AGAIN_MS);
      wakers.add(wake);
    });
  }
}
