interface BusinessNumber {
  readonly number: string;
  readonly phoneNumberId: string;
  readonly accessToken: string;
  readonly appSecret: string;
  readonly verifyToken: string;
  readonly webhookUrl?: string;
}

/** Tells the emulator whose numbers and phones it pretends; it forgets them whenever it stops. */
export class EmulatorClient {
  constructor(private readonly url: string) {}

  async registerNumber({ number, phoneNumberId, ...rest }: BusinessNumber): Promise<void> {
    await this.ask('PUT', `/admin/numbers/${phoneNumberId}`, { displayNumber: number, verifiedName: 'Acme', ...rest });
  }

  /** Its owner reads what comes, so that a first message is seen to go all the way. */
  async addPhone(number: string, name: string): Promise<void> {
    await this.ask('POST', '/admin/phones', { number, name, autoRead: { afterMs: 1_500 } });
  }

  /** Shows a QR code to the pretended phone of this number. */
  async scan(number: string, qr: string): Promise<void> {
    await this.ask('POST', `/admin/phones/${number}/scan`, { qr });
  }

  async isLinked(number: string): Promise<boolean> {
    const answer = await fetch(new URL('/admin/web/devices', this.url));
    return (await answer.text()).includes(`"${number}"`);
  }

  private async ask(method: string, path: string, body: object): Promise<void> {
    const response = await fetch(new URL(path, this.url), {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok && response.status !== 409)
      throw new Error(`the emulator answered ${response.status} to ${method} ${path}`);
  }
}
