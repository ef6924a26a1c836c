import type { OutboundContent } from '../engine.js';
import type { PretendedPhone, ShownMessage } from '../engine.contract.js';
import { numberOf, parseJson, recordOf, recordsOf, textOf, type JsonRecord } from './json.js';

/** The emulator's admin doors: the hand of whoever holds the phones. */
export class EmulatorHand {
  constructor(private readonly url: string) {}

  async ask(method: string, path: string, body?: object): Promise<JsonRecord> {
    const response = await fetch(`${this.url}/admin${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const answer = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${answer}`);
    return recordOf(parseJson(answer));
  }

  async media(id: string): Promise<Buffer> {
    const response = await fetch(`${this.url}/admin/media/${id}`);
    return Buffer.from(await response.arrayBuffer());
  }
}

const kinds: ReadonlyMap<string, OutboundContent['kind']> = new Map([
  ['text', 'text'],
  ['image', 'image'],
  ['video', 'video'],
  ['audio', 'audio'],
  ['document', 'file'],
  ['location', 'location'],
]);

export class EmulatedPhone implements PretendedPhone {
  constructor(
    readonly number: string,
    private readonly peer: string,
    private readonly hand: EmulatorHand,
  ) {}

  async shown(): Promise<readonly ShownMessage[]> {
    const { messages } = await this.hand.ask('GET', `/phones/${this.number}/messages?direction=received&limit=1000`);
    return Promise.all(recordsOf(messages).map((message) => this.see(message)));
  }

  async read(): Promise<void> {
    await this.hand.ask('POST', `/phones/${this.number}/read`, {});
  }

  async write(text: string): Promise<void> {
    await this.hand.ask('POST', `/phones/${this.number}/messages`, { to: this.peer, text });
  }

  private async see(message: JsonRecord): Promise<ShownMessage> {
    const content = recordOf(message['content']);
    const kind = kinds.get(textOf(content['kind']) ?? '');
    const mediaId = textOf(content['mediaId']);
    if (kind === undefined) throw new Error(`The phone shows something else: ${JSON.stringify(content)}`);
    return {
      kind,
      messageId: textOf(message['reference']) ?? '',
      text: textOf(content['text']),
      caption: textOf(content['caption']),
      fileName: textOf(content['fileName']),
      voice: content['voice'] === true,
      bytes: mediaId === undefined ? undefined : await this.hand.media(mediaId),
      latitude: numberOf(content['latitude']),
      longitude: numberOf(content['longitude']),
      name: textOf(content['name']),
      address: textOf(content['address']),
    };
  }
}
