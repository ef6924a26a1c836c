import { Injectable } from '@nestjs/common';
import type {
  CallReceived,
  ChatChanged,
  GroupChanged,
  Person,
  PersonSeen,
  PresenceChanged,
} from '../../engines/engine.js';
import { ContactsService } from '../contacts/index.js';
import { EventLog, type NewEvent } from '../events/index.js';
import type { Device } from './device.js';
import { DevicesRepository } from './devices.repository.js';

export type Happening = PersonSeen | PresenceChanged | GroupChanged | ChatChanged | CallReceived;

type Subject = Pick<Device, 'id' | 'tenantId' | 'number'>;

/** What happens around a device besides its messages: people become contacts, the rest becomes events. */
@Injectable()
export class DeviceHappenings {
  constructor(
    private readonly repository: DevicesRepository,
    private readonly contacts: ContactsService,
    private readonly events: EventLog,
  ) {}

  async happened(device: Subject, happening: Happening): Promise<void> {
    if (happening.type === 'person.seen') return this.saw(device, happening.person);
    const event = await this.eventOf(device.tenantId, happening);
    await this.repository.inTenant(device.tenantId, (tx) =>
      this.events.record(tx, device.tenantId, { ...event, deviceId: device.id }),
    );
  }

  /** WhatsApp tells its name for the device's own number the same way. */
  private async saw({ id, tenantId, number }: Subject, person: Person): Promise<void> {
    if (person.number === number && person.lid !== undefined) await this.repository.setLid(tenantId, id, person.lid);
    await this.contacts.seen(tenantId, person);
  }

  private async eventOf(tenantId: string, happening: Exclude<Happening, PersonSeen>): Promise<NewEvent> {
    switch (happening.type) {
      case 'presence.changed': {
        const { type, chat, state, person } = happening;
        return { type, subject: chat, data: { chat, state, person: await this.named(tenantId, person) } };
      }
      case 'group.changed': {
        const { type, group, change, people = [] } = happening;
        const named = await Promise.all(people.map((person) => this.named(tenantId, person)));
        return { type, subject: group, data: { group, change, people: named } };
      }
      case 'chat.changed': {
        const { type, chat, change } = happening;
        return { type, subject: chat, data: { chat, change } };
      }
      case 'call.received': {
        const { type, at, video } = happening;
        const from = await this.named(tenantId, happening.from);
        return { type, at, subject: from.contact_id ?? from.number ?? '', data: { from, video } };
      }
    }
  }

  private async named(tenantId: string, person: Person): Promise<Person & { contact_id?: string }> {
    const contactId = await this.contacts.seen(tenantId, person);
    return { ...person, ...(contactId === undefined ? {} : { contact_id: contactId }) };
  }
}
