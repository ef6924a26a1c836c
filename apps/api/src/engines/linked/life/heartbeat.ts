import { S_WHATSAPP_NET, type WASocket } from 'baileys';

export interface HeartbeatTimes {
  readonly everyMs: number;
  readonly patienceMs: number;
}

/** A socket is alive when a question comes back answered, not when it says that it is open. */
export class Heartbeat {
  private timer?: NodeJS.Timeout;
  private isAsking = false;

  constructor(
    private readonly socket: Pick<WASocket, 'query'>,
    private readonly times: HeartbeatTimes,
    private readonly onSilence: () => void,
  ) {}

  start(): void {
    // Devices that logged in together do not ask together.
    const firstMs = this.times.everyMs * (0.5 + Math.random() / 2);
    this.timer = setTimeout(() => {
      void this.check();
      this.timer = setInterval(() => void this.check(), this.times.everyMs);
    }, firstMs);
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  /** Now, because something makes us doubt. */
  async check(): Promise<void> {
    if (this.isAsking) return;
    this.isAsking = true;
    const ping = {
      tag: 'iq',
      attrs: { to: S_WHATSAPP_NET, type: 'get', xmlns: 'w:p' },
      content: [{ tag: 'ping', attrs: {} }],
    };
    // A refusal is an answer too; a question that runs out of time is answered with nothing, or with this code.
    const isAnswered = await this.socket.query(ping, this.times.patienceMs).then(
      (answer: unknown) => answer !== undefined,
      (error: unknown) => !isTimeout(error),
    );
    this.isAsking = false;
    if (!isAnswered) this.onSilence();
  }
}

function isTimeout(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const output: unknown = Reflect.get(error, 'output');
  return typeof output === 'object' && output !== null && Reflect.get(output, 'statusCode') === 408;
}
