import { Injectable } from '@nestjs/common';
import type {
  ConnectionChanged,
  EngineEvent,
  EventSink,
  HistoryProgress,
  InboundMessage,
  MessageStatusChanged,
  NewChatsLimited,
  OutboundMessage,
  PairingChanged,
} from '../../engines/engine.js';
import type { Lease } from '../../platform/jobs/shards/lease.js';
import type { Device } from './device.js';
import { DeviceDirectory } from './device-directory.js';
import { DeviceHappenings } from './device-happenings.js';
import type { DeviceTurn } from './device-states.js';
import { DeviceTransitions } from './device-transitions.js';
import { DevicesRepository } from './devices.repository.js';

/** What an engine says about messages, told to whoever owns messages. */
export abstract class MessageEvents {
  abstract statusChanged(tenantId: string, deviceId: string, event: MessageStatusChanged): Promise<void>;
  abstract received(tenantId: string, deviceId: string, event: InboundMessage): Promise<void>;
  abstract newChatsLimited(tenantId: string, deviceId: string, event: NewChatsLimited): Promise<void>;
}

/** What was sent before, for a phone that could not read it. */
export abstract class SentMessages {
  abstract sent(tenantId: string, deviceId: string, waId: string): Promise<OutboundMessage | undefined>;
}

/** How far a phone has come in sharing its past, told to whoever keeps that. */
export abstract class HistoryEvents {
  /** Whether messages of the past are kept. */
  abstract wants(tenantId: string, deviceId: string): Promise<boolean>;
  abstract progressed(tenantId: string, deviceId: string, event: HistoryProgress): Promise<void>;
}

type Subject = Pick<Device, 'id' | 'tenantId' | 'number'>;

/** Gives every event of an engine to the one who keeps that kind of fact. */
@Injectable()
export class DeviceEvents {
  constructor(
    private readonly repository: DevicesRepository,
    private readonly directory: DeviceDirectory,
    private readonly transitions: DeviceTransitions,
    private readonly messages: MessageEvents,
    private readonly happenings: DeviceHappenings,
    private readonly history: HistoryEvents,
  ) {}

  sinkFor(device: Subject): EventSink {
    return (event) => this.take(device, event);
  }

  /** WhatsApp rotated what the phone is to be shown. */
  async showCode({ id, tenantId }: Subject, { qr, expiresAt }: PairingChanged, lease: Lease): Promise<void> {
    const isShown = await this.repository.showQr(tenantId, id, { qr, expiresAt }, lease);
    if (isShown) await this.directory.announce(id);
  }

  private async take(device: Subject, event: EngineEvent): Promise<void> {
    const { id, tenantId } = device;
    switch (event.type) {
      case 'connection.changed':
        await this.transitions.take(device, turnOf(event));
        return;
      // Only the owner of a socket may show a code; see Link.
      case 'pairing.changed':
        return;
      case 'message.status':
        return this.messages.statusChanged(tenantId, id, event);
      case 'message.received':
        if (event.history && !(await this.history.wants(tenantId, id))) return;
        return this.messages.received(tenantId, id, event);
      case 'new_chats.limited':
        return this.messages.newChatsLimited(tenantId, id, event);
      case 'history.progress':
        return this.history.progressed(tenantId, id, event);
      default:
        return this.happenings.happened(device, event);
    }
  }
}

function turnOf({ state, reason }: ConnectionChanged): DeviceTurn {
  if (state === 'disconnected') return { to: 'down', reason: reason ?? 'connection_lost' };
  return { to: state === 'pairing' ? 'linking' : state };
}
