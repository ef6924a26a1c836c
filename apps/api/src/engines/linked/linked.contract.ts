import { type ArrangedFailure, type EngineBench, type EngineSubject } from '../engine.contract.js';
import type { PretendedPhone, ShownMessage } from '../engine.contract.js';
import { numberOf, recordOf, recordsOf, textOf, type JsonRecord } from '../cloud/json.js';
import type { EmulatorHand } from '../cloud/emulated-phone.contract.js';
import type { OutboundContent } from '../engine.js';
import { EmulatedWhatsApp, type LinkedDevice } from './emulated-whatsapp.contract.js';
import { waIdOf } from './out/message-id.js';

/** A linked device before the emulator; the phone it writes to is a new one for each bench. */
export interface LinkedBench extends EngineBench {
  readonly whatsapp: EmulatedWhatsApp;
  readonly phone: PretendedPhone;
}

let shared: Promise<{ whatsapp: EmulatedWhatsApp; linked: LinkedDevice }> | undefined;

/** Linking is for other tests: here one device is linked, and logs in for each. */
async function start(): Promise<{ whatsapp: EmulatedWhatsApp; linked: LinkedDevice }> {
  const whatsapp = await EmulatedWhatsApp.open();
  return { whatsapp, linked: await whatsapp.link() };
}

export async function stopLinked(): Promise<void> {
  const { whatsapp } = (await shared) ?? {};
  await whatsapp?.close();
}

async function prepareLinked(): Promise<LinkedBench> {
  shared ??= start();
  const { whatsapp, linked } = await shared;
  const { identity: device, memory } = linked;
  const number = await whatsapp.phone('Ada');
  return {
    engine: whatsapp.engine(),
    device,
    memory,
    credentials: undefined,
    phone: new LinkedPhone(number, device.number, whatsapp.hand),
    whatsapp,
    attach: () => undefined,
    close: async () => {
      await whatsapp.hand.ask('DELETE', '/web/faults').catch(() => undefined);
    },
  };
}

const kinds: ReadonlyMap<string, OutboundContent['kind']> = new Map([
  ['text', 'text'],
  ['image', 'image'],
  ['video', 'video'],
  ['audio', 'audio'],
  ['document', 'file'],
  ['sticker', 'sticker'],
  ['location', 'location'],
  ['contacts', 'contacts'],
  ['poll', 'poll'],
]);

/** The phone knows a message by WhatsApp's id only: which of ours it was is found by trying. */
class LinkedPhone implements PretendedPhone {
  private readonly ours = new Map<string, string>();

  constructor(
    readonly number: string,
    private readonly peer: string,
    private readonly hand: EmulatorHand,
  ) {
    for (let count = 1; count < 1_000; count += 1) this.ours.set(waIdOf(`msg_linked_${count}`), `msg_linked_${count}`);
  }

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
    const kind = kinds.get(textOf(content['kind']) ?? '') ?? 'text';
    const mediaId = textOf(content['mediaId']);
    return {
      kind,
      messageId: this.ours.get(textOf(message['id']) ?? '') ?? '',
      text: textOf(content['text']),
      caption: textOf(content['caption']),
      fileName: textOf(content['fileName']),
      voice: content['voice'] === true,
      viewOnce: content['viewOnce'] === true,
      bytes: mediaId === undefined ? undefined : await this.hand.media(mediaId),
      latitude: numberOf(content['latitude']),
      longitude: numberOf(content['longitude']),
      name: textOf(content['name']),
      address: textOf(content['address']),
      question: textOf(content['question']),
      options: textsOf(content['options']),
      contacts: recordsOf(content['contacts'] ?? []).map((card) => ({
        name: textOf(card['name']) ?? '',
        numbers: (textsOf(card['phones']) ?? []).map((phone) => phone.replace(/\D/g, '')),
      })),
      replyTo: textOf(message['replyTo']),
      forwarded: message['forwarded'] === true,
      mentions: textsOf(message['mentions']),
      expiresAfterSeconds: numberOf(message['expiresAfterSeconds']),
      reaction: textOf(message['reaction']),
      deleted: message['deleted'] === true || content['kind'] === 'deleted',
    };
  }
}

function textsOf(value: unknown): string[] | undefined {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : undefined;
}

const nack = (code: number, name: string, ours: string, retry: 'later' | 'never'): ArrangedFailure<LinkedBench> => ({
  name,
  at: 'send',
  code: ours,
  retry,
  arrange: ({ whatsapp }) => whatsapp.fault({ kind: 'nack', code }),
});

const failures: readonly ArrangedFailure<LinkedBench>[] = [
  nack(463, 'WhatsApp lets the device begin no chats for a while', 'new_chats_locked', 'later'),
  nack(479, 'the recipient has other devices than it had', 'recipient_devices_stale', 'later'),
  nack(400, 'WhatsApp finds the message invalid', 'message_invalid', 'never'),
  nack(503, 'WhatsApp is not available', 'whatsapp_unavailable', 'later'),
  nack(999, 'WhatsApp refuses for a reason nobody knows', 'whatsapp_refused', 'never'),
  {
    name: 'the recipient is not on WhatsApp',
    at: 'send',
    code: 'recipient_unreachable',
    retry: 'never',
    arrange: async ({ whatsapp, phone }) => {
      await whatsapp.hand.ask('PATCH', `/phones/${phone.number}`, { onWhatsapp: false });
    },
  },
  {
    name: 'WhatsApp takes it and does not say so',
    at: 'send',
    code: 'whatsapp_no_answer',
    retry: 'reconnect',
    shown: true,
    arrange: ({ whatsapp }) => whatsapp.fault({ kind: 'no-ack' }),
  },
];

export const linkedSubject: EngineSubject<LinkedBench> = {
  skills: ['pairing'],
  failures,
  more: ['sticker', 'contacts', 'poll', 'viewOnce', 'circumstances', 'changes'],
  hasCredentials: false,
  prepare: prepareLinked,
};
