import { Inject, Injectable } from '@nestjs/common';
import type { EngineEvent, EventSink, InboundMessage, MessageStatusChanged } from '../../engines/engine.js';
import { LOG, type Log } from '../../platform/log/log.js';
import type { Device, DeviceStatus } from './device.js';
import { DeviceDirectory } from './device-directory.js';
import { DevicesRepository } from './devices.repository.js';

/** What an engine says about messages, told to whoever owns messages. */
export abstract class MessageEvents {
  abstract statusChanged(tenantId: string, deviceId: string, event: MessageStatusChanged): Promise<void>;
  abstract received(tenantId: string, deviceId: string, event: InboundMessage): Promise<void>;
}

const statusOf: Readonly<Record<'connecting' | 'pairing' | 'connected' | 'disconnected', DeviceStatus>> = {
  connecting: 'disconnected',
  pairing: 'not_connected',
  connected: 'connected',
  disconnected: 'disconnected',
};

/** Gives every event of an engine to the one who keeps that kind of fact. */
@Injectable()
export class DeviceEvents {
  constructor(
    private readonly repository: DevicesRepository,
    private readonly directory: DeviceDirectory,
    private readonly messages: MessageEvents,
    @Inject(LOG) private readonly log: Log,
  ) {}

  sinkFor(device: Pick<Device, 'id' | 'tenantId'>): EventSink {
    return (event) => this.take(device, event);
  }

  private async take({ id, tenantId }: Pick<Device, 'id' | 'tenantId'>, event: EngineEvent): Promise<void> {
    switch (event.type) {
      case 'connection.changed': {
        const changed = await this.repository.setStatus(tenantId, id, statusOf[event.state], event.reason ?? null);
        if (!changed) return;
        this.log.info({ deviceId: id, state: event.state, reason: event.reason }, 'a device changed its connection');
        return this.directory.announce(id);
      }
      case 'message.status':
        return this.messages.statusChanged(tenantId, id, event);
      case 'message.received':
        return this.messages.received(tenantId, id, event);
    }
  }
}
