import { jidNormalizedUser, type WASocket } from 'baileys';
import { EngineError, type Address } from '../../engine.js';
import { jidOf } from '../addresses.js';
import { BoundedMap } from '../memory/bounded-map.js';
import type { KeyStore } from '../memory/key-store.js';

/** Where a message goes: WhatsApp takes one for a number it does not know, and shows it to nobody. */
export class Recipients {
  private readonly known = new BoundedMap<string, string>(1_000);

  constructor(
    private readonly socket: Pick<WASocket, 'onWhatsApp'>,
    private readonly keys: Pick<KeyStore, 'get'>,
  ) {}

  async jidOf(address: Address): Promise<string> {
    const jid = jidOf(address);
    if (address.includes('@')) return jid;
    const known = this.known.get(address) ?? (await this.find(address, jid));
    this.known.set(address, known);
    return known;
  }

  private async find(number: string, jid: string): Promise<string> {
    const mapping = await this.keys.get('lid-mapping', [number]);
    if (mapping[number] !== undefined) return jid;
    const [found] = (await this.socket.onWhatsApp(jid)) ?? [];
    if (found?.exists) return jidNormalizedUser(found.jid);
    throw new EngineError('recipient_unreachable', 'This number is not on WhatsApp.', { kind: 'never' });
  }
}
