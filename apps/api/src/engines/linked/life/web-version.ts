import { DEFAULT_CONNECTION_CONFIG, fetchLatestWaWebVersion, type WAVersion } from 'baileys';
import type { Clock } from '../../../platform/clock/clock.js';

const freshMs = 6 * 60 * 60 * 1_000;
const retryMs = 10 * 60 * 1_000;
const patienceMs = 4_000;

/** The version of WhatsApp Web to show: the newest known. Asked for now and then; whoever asks never waits for nothing. */
export class WebVersion {
  private known?: WAVersion;
  private askedAgainAt = 0;
  private asking?: Promise<void>;

  constructor(
    private readonly clock: Clock,
    /** Undefined when the WhatsApp we talk to is not the real one. */
    private readonly fetchNewest: (() => Promise<WAVersion | undefined>) | undefined,
  ) {}

  /** `lastGood` is what this device connected with before. */
  async current(lastGood?: WAVersion): Promise<WAVersion> {
    if (this.fetchNewest && this.clock.now().getTime() >= this.askedAgainAt) {
      this.asking ??= this.ask(this.fetchNewest).finally(() => (this.asking = undefined));
      await this.asking;
    }
    return newest([this.known, lastGood, DEFAULT_CONNECTION_CONFIG.version]);
  }

  private async ask(fetchNewest: () => Promise<WAVersion | undefined>): Promise<void> {
    const found = await fetchNewest().catch(() => undefined);
    this.known = found ?? this.known;
    this.askedAgainAt = this.clock.now().getTime() + (found ? freshMs : retryMs);
  }
}

export async function fetchFromWhatsApp(): Promise<WAVersion | undefined> {
  const { version, isLatest } = await fetchLatestWaWebVersion({ signal: AbortSignal.timeout(patienceMs) });
  return isLatest ? version : undefined;
}

function newest(versions: readonly (WAVersion | undefined)[]): WAVersion {
  const known = versions.filter((version) => version !== undefined);
  return known.reduce((best, version) => (version[2] > best[2] ? version : best), DEFAULT_CONNECTION_CONFIG.version);
}
