import {
  EngineError,
  need,
  noMemory,
  type Connection,
  type ContactCard,
  type DeviceIdentity,
  type DeviceMemory,
  type Engine,
  type EngineEvent,
  type MediaKind,
  type MediaSource,
  type OutboundContent,
  type OutboundMessage,
  type Retry,
} from './engine.js';
import { samples } from './sample-media.contract.js';

export const skillNames = ['pairing', 'callbacks'] as const;
export type SkillName = (typeof skillNames)[number];

/** What an engine's own contract file brings: its WhatsApp, with a phone somebody pretends to hold. */
export interface EngineSubject<B extends EngineBench = EngineBench> {
  readonly skills: readonly SkillName[];
  readonly failures: readonly ArrangedFailure<B>[];
  /** What it sends besides what every engine sends. */
  readonly more?: readonly MoreKind[];
  /** False for an engine that is let in by a phone: it has none to be malformed or refused. */
  readonly hasCredentials?: boolean;
  prepare(): Promise<B>;
}

export interface EngineBench {
  readonly engine: Engine;
  readonly device: DeviceIdentity;
  /** Accepted by this WhatsApp, on a device that is linked where that is needed. */
  readonly credentials: unknown;
  readonly malformed?: { readonly credentials: unknown; readonly field: string };
  /** Well formed, but WhatsApp does not take them. */
  readonly refused?: unknown;
  /** What the device knew before; nothing, for an engine that remembers nothing. */
  readonly memory?: DeviceMemory;
  readonly phone: PretendedPhone;
  /** Lets WhatsApp's calls reach the connection, where the engine is one that is called. */
  attach(connection: Connection): void;
  close(): Promise<void>;
}

export interface ArrangedFailure<B extends EngineBench> {
  readonly name: string;
  arrange(bench: B): Promise<void>;
  /** Whether `send` refuses, or a status says so later. */
  readonly at: 'send' | 'status';
  readonly code: string;
  readonly retry?: Retry['kind'];
  /** Whether the phone shows the message all the same. */
  readonly shown?: boolean;
}

export interface PretendedPhone {
  readonly number: string;
  shown(): Promise<readonly ShownMessage[]>;
  read(): Promise<void>;
  /** Writes to the device. */
  write(text: string): Promise<void>;
}

/** As a person sees it, with our id and the bytes for the test. */
export interface ShownMessage {
  readonly messageId: string;
  readonly kind: OutboundContent['kind'];
  readonly text?: string;
  readonly caption?: string;
  readonly fileName?: string;
  readonly voice?: boolean;
  readonly bytes?: Buffer;
  readonly latitude?: number;
  readonly longitude?: number;
  readonly name?: string;
  readonly address?: string;
  readonly contacts?: readonly ContactCard[];
  readonly question?: string;
  readonly options?: readonly string[];
  readonly viewOnce?: boolean;
  readonly replyTo?: string;
  readonly forwarded?: boolean;
  readonly mentions?: readonly string[];
  readonly expiresAfterSeconds?: number;
  readonly reaction?: string;
  readonly deleted?: boolean;
}

const patienceMs = 8_000;

export async function eventually<T>(look: () => T | undefined | Promise<T | undefined>, what: string): Promise<T> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > deadline) throw new Error(`It never happened: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}

/** What an engine refuses something with. */
export async function refusalOf(doing: Promise<unknown>): Promise<EngineError> {
  const thrown = await doing.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (thrown instanceof EngineError) return thrown;
  throw new Error(`Expected an EngineError, got ${String(thrown)}`);
}

export function sourceOf(bytes: Buffer, mimeType: string, fileName?: string): MediaSource {
  return { mimeType, fileName, sizeBytes: bytes.length, bytes: () => Promise.resolve(bytes) };
}

const mediaOf: Readonly<Record<MediaKind, MediaSource>> = {
  image: sourceOf(samples.png, 'image/png'),
  video: sourceOf(samples.mp4, 'video/mp4'),
  audio: sourceOf(samples.opus, 'audio/ogg; codecs=opus'),
  file: sourceOf(samples.pdf, 'application/pdf', 'offer.pdf'),
  sticker: sourceOf(samples.webp, 'image/webp'),
};

const kinds: readonly (readonly [string, OutboundContent, Partial<ShownMessage>])[] = [
  ['a text', { kind: 'text', text: 'Grüße 👋\nsecond line' }, { text: 'Grüße 👋\nsecond line' }],
  ['an image', { kind: 'image', media: mediaOf.image, caption: 'Look' }, { caption: 'Look', bytes: samples.png }],
  ['an image without a caption', { kind: 'image', media: mediaOf.image }, { bytes: samples.png }],
  ['a video', { kind: 'video', media: mediaOf.video, caption: 'Watch' }, { caption: 'Watch', bytes: samples.mp4 }],
  ['an audio', { kind: 'audio', media: mediaOf.audio }, { bytes: samples.opus }],
  ['a voice note', { kind: 'audio', media: mediaOf.audio, voice: true }, { voice: true, bytes: samples.opus }],
  [
    'a file',
    { kind: 'file', media: mediaOf.file, caption: 'Read' },
    { caption: 'Read', fileName: 'offer.pdf', bytes: samples.pdf },
  ],
  [
    'a location',
    { kind: 'location', latitude: -33.8568, longitude: 151.2153, name: 'Opera', address: 'Bennelong Point' },
    { latitude: -33.8568, longitude: 151.2153, name: 'Opera', address: 'Bennelong Point' },
  ],
  ['a bare location', { kind: 'location', latitude: 0, longitude: 0 }, { latitude: 0, longitude: 0 }],
];

export const moreKinds = ['sticker', 'contacts', 'poll', 'viewOnce', 'circumstances', 'changes'] as const;
export type MoreKind = (typeof moreKinds)[number];

const ada = { name: 'Ada Lovelace', numbers: ['15551234567'], organisation: 'Analytical Engines' };

const kindsOfSome: readonly (readonly [string, MoreKind, OutboundContent, Partial<ShownMessage>])[] = [
  ['a sticker', 'sticker', { kind: 'sticker', media: mediaOf.sticker }, { bytes: samples.webp }],
  [
    'a contact card',
    'contacts',
    { kind: 'contacts', contacts: [ada] },
    { contacts: [{ name: ada.name, numbers: ada.numbers }] },
  ],
  [
    'two contact cards',
    'contacts',
    { kind: 'contacts', contacts: [ada, { name: 'Bob; the, builder', numbers: ['15557654321'] }] },
    { contacts: [expect.objectContaining({ name: ada.name }), expect.objectContaining({ name: 'Bob; the, builder' })] },
  ],
  [
    'a poll',
    'poll',
    { kind: 'poll', question: 'When?', options: ['Monday', 'Friday'], choices: 1 },
    { question: 'When?', options: ['Monday', 'Friday'] },
  ],
  [
    'an image to be seen once',
    'viewOnce',
    { kind: 'image', media: mediaOf.image, viewOnce: true },
    { bytes: samples.png, viewOnce: true },
  ],
];

/** The same promises for every engine; `subject` brings the WhatsApp to keep them on. */
export function describeEngine<B extends EngineBench>(name: string, subject: EngineSubject<B>): void {
  describe(`the ${name} engine`, () => {
    let bench: B;
    let connection: Connection;
    let events: EngineEvent[];
    let count = 0;

    const keep = async (event: EngineEvent): Promise<void> => void events.push(event);
    const message = (content: OutboundContent): OutboundMessage => {
      count += 1;
      return { id: `msg_${name}_${count}`, to: bench.phone.number, content };
    };
    const text = (words = 'Hello'): OutboundMessage => message({ kind: 'text', text: words });
    const shown = async (messageId: string): Promise<readonly ShownMessage[]> =>
      (await bench.phone.shown()).filter((one) => one.messageId === messageId);
    const status = (messageId: string, wanted: string) =>
      eventually(
        () => events.find((e) => e.type === 'message.status' && e.messageId === messageId && e.status === wanted),
        `the status ${wanted} of ${messageId}`,
      );

    beforeEach(async () => {
      bench = await subject.prepare();
      events = [];
      connection = await bench.engine.connect(bench.device, bench.credentials, keep, bench.memory ?? noMemory);
      bench.attach(connection);
      await eventually(
        () => events.find((event) => event.type === 'connection.changed' && event.state === 'connected'),
        'connected',
      );
    });

    afterEach(async () => {
      await connection.close();
      await bench.close();
    });

    it.each(kinds)('shows %s on the phone as it was sent, once', async (_kind, content, expected) => {
      const sent = message(content);
      const { waId } = await connection.send(sent);
      expect(waId).not.toBe('');
      await status(sent.id, 'delivered');
      expect(await shown(sent.id)).toMatchObject([{ kind: content.kind, ...expected }]);
    });

    const some = kindsOfSome.filter(([, more]) => subject.more?.includes(more));
    if (some.length > 0) {
      it.each(some)('shows %s on the phone as it was sent, once', async (_kind, _more, content, expected) => {
        const sent = message(content);
        await connection.send(sent);
        await status(sent.id, 'delivered');
        expect(await shown(sent.id)).toMatchObject([{ kind: content.kind, ...expected }]);
      });
    }

    if (subject.more?.includes('circumstances')) {
      it('shows what a message answers, whom it names, that it was passed on and when it disappears', async () => {
        const asked = text('A question');
        const { waId } = await connection.send(asked);
        const sent: OutboundMessage = {
          ...text(`An answer for @${bench.phone.number}`),
          replyTo: { waId, outgoing: true, text: 'A question' },
          mentions: [bench.phone.number],
          forwarded: true,
          disappearsAfterSeconds: 86_400,
        };
        await connection.send(sent);
        await status(sent.id, 'delivered');
        const expected = {
          replyTo: waId,
          mentions: [bench.phone.number],
          forwarded: true,
          expiresAfterSeconds: 86_400,
        };
        expect(await shown(sent.id)).toMatchObject([expected]);
      });
    }

    if (subject.more?.includes('changes')) {
      it('changes a message, reacts to it and takes it back, on the phone too', async () => {
        const sent = text('Frist');
        const { waId } = await connection.send(sent);
        const target = { waId, outgoing: true };
        await connection.send(message({ kind: 'edit', target, text: 'First' }));
        const seen = async (wanted: Partial<ShownMessage>) =>
          eventually(async () => {
            const [one] = await shown(sent.id);
            return (
              Object.entries(wanted).every(([name, value]) => one && Reflect.get(one, name) === value) || undefined
            );
          }, JSON.stringify(wanted));
        await seen({ text: 'First' });
        await connection.send(message({ kind: 'reaction', target, emoji: '👍' }));
        await seen({ reaction: '👍' });
        await connection.send(message({ kind: 'delete', target }));
        await seen({ deleted: true });
      });
    }

    it('tells that a message was delivered and read, by our id and by the id WhatsApp gave', async () => {
      const sent = text();
      const { waId } = await connection.send(sent);
      expect(await status(sent.id, 'delivered')).toMatchObject({ waId, at: expect.any(Date) });
      await bench.phone.read();
      expect(await status(sent.id, 'read')).toMatchObject({ waId, at: expect.any(Date) });
    });

    it('hands over what a person writes', async () => {
      await connection.send(text());
      await bench.phone.write('A question');
      const received = await eventually(() => events.find((e) => e.type === 'message.received'), 'the question');
      expect(received).toMatchObject({
        from: { number: bench.phone.number },
        waId: expect.stringMatching(/./),
        at: expect.any(Date),
        content: { kind: 'text', text: 'A question' },
      });
    });

    it.each(subject.failures)('says honestly what became of a message when $name', async (failure) => {
      await failure.arrange(bench);
      const sent = text();
      if (failure.at === 'send') {
        const refusal = await refusalOf(connection.send(sent));
        expect({ code: refusal.code, retry: refusal.retry.kind }).toEqual({ code: failure.code, retry: failure.retry });
        expect(refusal.message).toMatch(/^[A-Z].*\.$/);
      } else {
        await connection.send(sent);
        expect(await status(sent.id, 'failed')).toMatchObject({ error: { code: failure.code } });
      }
      expect(await shown(sent.id)).toHaveLength(failure.shown === true ? 1 : 0);
    });

    it('sends after a failure as if nothing had happened', async () => {
      const [failure] = subject.failures;
      await failure?.arrange(bench);
      await connection.send(text()).catch(() => undefined);
      const sent = text();
      await connection.send(sent);
      await status(sent.id, 'delivered');
    });

    it('carries as many messages at once as it claims, each once', async () => {
      const wanted = Array.from({ length: bench.engine.concurrency * 2 }, (_none, at) => text(`Number ${at}`));
      const receipts = await Promise.all(wanted.map((one) => connection.send(one)));
      expect(new Set(receipts.map(({ waId }) => waId)).size).toBe(wanted.length);
      await Promise.all(wanted.map(({ id }) => status(id, 'delivered')));
      const ids = (await bench.phone.shown()).map(({ messageId }) => messageId);
      expect(ids.toSorted()).toEqual(wanted.map(({ id }) => id).toSorted());
    });

    it('shows a message sent twice as its resend promise says', async () => {
      const sent = text();
      await connection.send(sent);
      await connection.send(sent);
      const times = bench.engine.resend === 'safe' ? 1 : 2;
      await eventually(async () => ((await shown(sent.id)).length >= times ? true : undefined), 'both sends');
      expect(await shown(sent.id)).toHaveLength(times);
    });

    it('finishes what is on its way before it is closed, and sends nothing after', async () => {
      const sent = text();
      const sending = connection.send(sent);
      await connection.close();
      await sending;
      expect((await refusalOf(connection.send(text()))).retry.kind).toBe('reconnect');
      await connection.close();
    });

    it('does not call a device disconnected because we closed it', async () => {
      await connection.close();
      expect(events).not.toContainEqual(expect.objectContaining({ state: 'disconnected' }));
    });

    it('offers the skills it promises and no others', () => {
      const offered = skillNames.filter((skill) => connection[skill] !== undefined);
      expect(offered.toSorted()).toEqual(subject.skills.toSorted());
      for (const skill of skillNames.filter((one) => !subject.skills.includes(one))) {
        expect(() => need(connection[skill], skill)).toThrow(expect.objectContaining({ code: 'skill_missing' }));
      }
    });

    if (subject.hasCredentials === false) return;

    it('names the field of malformed credentials, before anything is asked', async () => {
      const { credentials, field } = bench.malformed ?? { credentials: undefined, field: '' };
      const expected = { code: 'credentials_invalid', field, retry: { kind: 'never' } };
      expect(() => bench.engine.checkCredentials(credentials)).toThrow(expect.objectContaining(expected));
      expect(await refusalOf(bench.engine.connect(bench.device, credentials, keep, noMemory))).toMatchObject(expected);
      expect(() => bench.engine.checkCredentials(bench.credentials)).not.toThrow();
    });

    it('refuses to connect with credentials that WhatsApp does not take', async () => {
      events = [];
      const refusal = await refusalOf(bench.engine.connect(bench.device, bench.refused, keep, noMemory));
      expect(refusal).toMatchObject({ code: 'credentials_refused', retry: { kind: 'never' } });
      expect(events).not.toContainEqual(expect.objectContaining({ state: 'connected' }));
    });
  });
}
