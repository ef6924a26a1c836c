import type { WASocket } from 'baileys';
import type { Clock } from '../../../platform/clock/clock.js';
import { EngineError, type DeviceIdentity, type EventSink, type PairingSkill } from '../../engine.js';
import { deferred } from '../deferred.js';
import { notConnected } from '../errors.js';
import type { Life } from './life.js';

interface Shown {
  readonly text: string;
  readonly expiresAt: Date;
}

/** How long WhatsApp Web shows each code: the first for longer. */
const firstMs = 60_000;
const nextMs = 20_000;
/** Six codes, then the server closes. */
const pairingCodeMs = firstMs + 5 * nextMs;
const refusalMs = 2_000;

export interface PairingParts {
  readonly device: DeviceIdentity;
  readonly life: Life;
  readonly sink: EventSink;
  readonly clock: Clock;
  readonly qrLifeMs: number | undefined;
  /** Unlinks at WhatsApp where there is a link, forgets, and says so. */
  forget(): Promise<void>;
}

/** A device that nobody linked opens its socket only when somebody wants to link it. */
export class Pairing implements PairingSkill {
  private shown?: Shown;
  private isLinked: boolean;
  private readonly first = deferred<Shown>();
  private readonly startedAt = deferred<Date>();

  constructor(
    private readonly parts: PairingParts,
    isLinked: boolean,
  ) {
    this.isLinked = isLinked;
  }

  async qr(): Promise<Shown> {
    await this.begin();
    return this.shown ?? this.first.promise;
  }

  async code(): Promise<{ code: string; expiresAt: Date }> {
    await this.begin();
    const startedAt = await this.startedAt.promise;
    const code = await this.ask(this.parts.life.unlinked());
    return { code, expiresAt: new Date(startedAt.getTime() + pairingCodeMs) };
  }

  logout(): Promise<void> {
    return this.parts.forget();
  }

  /** WhatsApp rotated what the phone is to be shown. */
  rotated(text: string): void {
    const now = this.parts.clock.now();
    const lifeMs = this.parts.qrLifeMs ?? (this.shown ? nextMs : firstMs);
    const expiresAt = new Date(now.getTime() + lifeMs);
    const isFirst = this.shown === undefined;
    this.shown = { text, expiresAt };
    if (isFirst) void this.parts.sink({ type: 'connection.changed', state: 'pairing', reason: 'linking' });
    void this.parts.sink({ type: 'pairing.changed', qr: text, expiresAt });
    this.startedAt.resolve(now);
    this.first.resolve(this.shown);
  }

  linked(): void {
    this.isLinked = true;
  }

  private async begin(): Promise<void> {
    const { life } = this.parts;
    if (this.isLinked) throw new EngineError('already_linked', 'The device is already linked.', { kind: 'never' });
    if (life.hasEnded) throw notConnected();
    if (!life.hasBegun) await life.begin();
    await Promise.race([this.first.promise, life.ending]);
  }

  /** Baileys does not look at the answer: it would give a code that leads nowhere. */
  private async ask(socket: WASocket): Promise<string> {
    const answer = deferred<'taken' | 'refused'>();
    const taken = (): void => answer.resolve('taken');
    const refused = (): void => answer.resolve('refused');
    socket.ws.on('CB:iq,type:result,link_code_companion_reg', taken);
    socket.ws.on('CB:iq,type:error', refused);
    const timer = setTimeout(taken, refusalMs);
    try {
      const code = await socket.requestPairingCode(this.parts.device.number);
      if ((await answer.promise) === 'taken') return code;
    } finally {
      clearTimeout(timer);
      socket.ws.off('CB:iq,type:result,link_code_companion_reg', taken);
      socket.ws.off('CB:iq,type:error', refused);
    }
    throw new EngineError(
      'code_refused',
      'WhatsApp gave no pairing code for this number. Check it, or scan the QR code.',
      {
        kind: 'never',
      },
    );
  }
}
