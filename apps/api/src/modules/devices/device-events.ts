import { Injectable, Optional } from '@nestjs/common';
import type {
  CallReceived,
  ChatChanged,
  ConnectionChanged,
  EngineEvent,
  EventSink,
  GroupChanged,
  HistoryProgress,
  InboundMessage,
  MessageStatusChanged,
  OutboundMessage,
  PairingChanged,
  Person,
  PersonSeen,
  PresenceChanged,
} from '../../engines/engine.js';
import type { Lease } from '../../platform/jobs/shards/lease.js';
import type { Device } from './device.js';
import { DeviceDirectory } from './device-directory.js';
import type { DeviceTurn } from './device-states.js';
import { DeviceTransitions } from './device-transitions.js';
import { DevicesRepository } from './devices.repository.js';

/** What an engine says about messages, told to whoever owns messages. */
export abstract class MessageEvents {
  abstract statusChanged(tenantId: string, deviceId: string, event: MessageStatusChanged): Promise<void>;
  abstract received(tenantId: string, deviceId: string, event: InboundMessage): Promise<void>;
}

/** What was sent before, for a phone that could not read it. */
export abstract class SentMessages {
  abstract sent(tenantId: string, deviceId: string, waId: string): Promise<OutboundMessage | undefined>;
}

export type OtherEvent = PersonSeen | PresenceChanged | GroupChanged | ChatChanged | HistoryProgress | CallReceived;

/** What an engine says about people, groups, chats, calls and the past, told to whoever keeps that. */
export abstract class OtherEvents {
  abstract happened(tenantId: string, deviceId: string, event: OtherEvent): Promise<void>;
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
    @Optional() private readonly others?: OtherEvents,
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
        return this.messages.received(tenantId, id, event);
      case 'person.seen':
        await this.learn(device, event.person);
        return this.others?.happened(tenantId, id, event);
      default:
        return this.others?.happened(tenantId, id, event);
    }
  }

  /** What WhatsApp calls the device itself. */
  private async learn({ id, tenantId, number }: Subject, { number: seen, lid }: Person): Promise<void> {
    if (seen === number && lid !== undefined) await this.repository.setLid(tenantId, id, lid);
  }
}

function turnOf({ state, reason }: ConnectionChanged): DeviceTurn {
  if (state === 'disconnected') return { to: 'down', reason: reason ?? 'connection_lost' };
  return { to: state === 'pairing' ? 'linking' : state };
}
