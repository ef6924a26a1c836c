import type { WAVersion } from 'baileys';
import type { DeviceMemory } from '../../engine.js';
import type { Ledger } from '../memory/ledger.js';
import { decode } from '../memory/serial.js';
import type { Surroundings } from './surroundings.js';

const kind = 'version';
const id = 'web';

/** The version of WhatsApp Web that a device shows: what it was let in with last, when no newer one is known. */
export class DeviceVersion {
  private shown?: WAVersion;
  private lastGood?: WAVersion;

  constructor(
    private readonly memory: Pick<DeviceMemory, 'read'>,
    private readonly ledger: Ledger,
    private readonly surroundings: Pick<Surroundings, 'version' | 'webUrl'>,
  ) {}

  async toShow(): Promise<WAVersion> {
    if (this.isReal) this.lastGood ??= await this.remembered();
    this.shown = await this.surroundings.version.current(this.lastGood);
    return this.shown;
  }

  /** WhatsApp let us in with it. */
  worked(): void {
    if (!this.isReal || this.shown?.join() === this.lastGood?.join()) return;
    this.lastGood = this.shown;
    this.ledger.put(kind, id, this.shown);
  }

  private get isReal(): boolean {
    return this.surroundings.webUrl === undefined;
  }

  private async remembered(): Promise<WAVersion | undefined> {
    const bytes = (await this.memory.read(kind, [id])).get(id);
    return bytes && parseVersion(decode(kind, bytes));
  }
}

function parseVersion(value: unknown): WAVersion | undefined {
  const parts: unknown[] = Array.isArray(value) ? value : [];
  const [major, minor, build] = parts;
  if (typeof major !== 'number' || typeof minor !== 'number' || typeof build !== 'number') return undefined;
  return [major, minor, build];
}
