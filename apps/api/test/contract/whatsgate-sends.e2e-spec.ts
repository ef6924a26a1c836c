import { createServer, type Server } from 'node:http';
import { readFile } from 'node:fs/promises';
import { aDevice, type TestDevice } from '../factories/a-device.js';
import { aTenant, type TestTenant } from '../factories/a-tenant.js';
import { aGateway, aWorld, type Gateway, type World } from '../harness/gateway.js';
import { fieldOf } from '../harness/json.js';
import { aNumber, shownOn } from '../harness/phone.js';
import { nameOf, sendEndpoints } from './whatsgate-endpoints.js';

const samples = new URL('../../../../libs/emulator/public/samples/', import.meta.url);
const sentTo = (count: number): RegExp =>
  new RegExp(
    `^\\{"success":true,"message":"Message will be sent to ${count} phone numbers",` +
      `"message_ids":\\[("msg_[0-9a-z]{26}",?){${count}}\\],"accepted":${count}\\}$`,
  );
const refusal = (message: string, errors: object): string => JSON.stringify({ success: false, message, errors });

describe('the send endpoints (CONTRACT 1, second table)', () => {
  let world: World;
  let gateway: Gateway;
  let tenant: TestTenant;
  let device: TestDevice;
  let shop: Server;
  let shopUrl: string;
  beforeAll(async () => {
    world = await aWorld();
    shop = await aMediaServer();
    shopUrl = `http://127.0.0.1:${portOf(shop)}`;
    const hosts = [world.env['MEDIA_PRIVATE_HOSTS'], new URL(shopUrl).host, '127.0.0.1:1'].join(',');
    gateway = await aGateway({ world, env: { MEDIA_PRIVATE_HOSTS: hosts } });
    tenant = await aTenant(gateway);
    device = await aDevice(gateway, tenant);
  });
  afterAll(async () => {
    await gateway.close();
    await world.close();
    shop.closeAllConnections();
    shop.close();
  });

  const sample = (name: string): string => new URL(`/samples/${name}`, world.emulator.url).href;
  const inBase64 = async (name: string): Promise<string> => (await readFile(new URL(name, samples))).toString('base64');
  const send = (what: string, input: object) =>
    tenant.call(`POST /api/send/${what}`, { sender_device: device.number, ...input });

  describe('a success', () => {
    it('of text is shown on the phone as it was written', async () => {
      const phone = aNumber();
      const message = 'Grüße 👩‍👩‍👧 \n «second line»';
      expect((await send('text', { phone, message })).text).toMatch(sentTo(1));
      expect(await shownOn(gateway, phone)).toEqual([{ kind: 'text', text: message }]);
    });

    it.each([1, 4_000])('of text takes %i characters', async (length) => {
      const phone = aNumber();
      expect((await send('text', { phone, message: 'é'.repeat(length) })).text).toMatch(sentTo(1));
      expect(await shownOn(gateway, phone)).toEqual([{ kind: 'text', text: 'é'.repeat(length) }]);
    });

    it.each([
      [
        'image',
        'picture.jpg',
        { caption: 'A picture' },
        { kind: 'image', mimeType: 'image/jpeg', caption: 'A picture' },
      ],
      ['image', 'picture.png', {}, { kind: 'image', mimeType: 'image/png' }],
      ['video', 'clip.mp4', { caption: 'A film' }, { kind: 'video', mimeType: 'video/mp4', caption: 'A film' }],
      ['audio', 'song.mp3', {}, { kind: 'audio', mimeType: 'audio/mpeg' }],
      ['audio', 'voice.ogg', { voice: true }, { kind: 'audio', voice: true }],
      ['file', 'paper.pdf', { caption: 'A paper' }, { kind: 'document', fileName: 'paper.pdf', caption: 'A paper' }],
      ['file', 'paper.pdf', { filename: 'Invoice 7.pdf' }, { kind: 'document', fileName: 'Invoice 7.pdf' }],
    ])('of %s by address, %s with %j', async (what, name, words, shown) => {
      const phone = aNumber();
      expect((await send(what, { phone, media: sample(name), ...words })).text).toMatch(sentTo(1));
      expect(await shownOn(gateway, phone)).toEqual([expect.objectContaining(shown)]);
    });

    it.each([
      ['image', 'picture.png', 'image/png'],
      ['video', 'clip.mp4', 'video/mp4'],
      ['audio', 'song.mp3', 'audio/mpeg'],
      ['file', 'paper.pdf', 'application/pdf'],
    ])('of %s as base64 and as a data URI, %s', async (what, name, type) => {
      const [phone, base64] = [aNumber(), await inBase64(name)];
      expect((await send(what, { phone, media: base64 })).text).toMatch(sentTo(1));
      expect((await send(what, { phone, media: `data:${type};base64,${base64}` })).text).toMatch(sentTo(1));
      const kind = what === 'file' ? 'document' : what;
      const shown = await shownOn(gateway, phone, 2);
      expect(shown).toEqual([
        expect.objectContaining({ kind, mimeType: type }),
        expect.objectContaining({ kind, mimeType: type }),
      ]);
      const address = new URL(String(fieldOf(shown, 0, 'url')), world.emulator.url);
      expect(Buffer.from(await (await fetch(address)).arrayBuffer()).toString('base64')).toBe(base64);
    });

    it.each([
      [{ latitude: 52.52, longitude: 13.405, name: 'Berlin', address: 'Alexanderplatz' }],
      [{ latitude: -90, longitude: -180 }],
      [{ latitude: 90, longitude: 180 }],
      [{ latitude: 0, longitude: 0 }],
    ])('of a location, %j', async (place) => {
      const phone = aNumber();
      expect((await send('location', { phone, ...place })).text).toMatch(sentTo(1));
      expect(await shownOn(gateway, phone)).toEqual([expect.objectContaining({ kind: 'location', ...place })]);
    });

    it('carries the ids of the messages, one a recipient, in order', async () => {
      const phones = [aNumber(), aNumber(), aNumber()];
      const { json } = await send('text', { phone: phones, message: 'To each' });
      const found = await Promise.all(
        [0, 1, 2].map((i) => tenant.call(`GET /api/v1/messages/${String(fieldOf(json, 'message_ids', i))}`)),
      );
      expect(found.map((answer) => fieldOf(answer.json, 'to'))).toEqual(phones);
    });

    it('ignores fields it does not know, as WhatsGate does', async () => {
      expect((await send('text', { phone: aNumber(), message: 'Hi', instance: 7 })).text).toMatch(sentTo(1));
    });

    it.each(['by its id', 'with a plus', 'with spaces'])('finds the sender device %s', async (how) => {
      const { id, number } = device;
      const spelt = { 'by its id': id, 'with a plus': `+${number}` }[how] ?? number.replace(/^(\d)(\d{3})/, '$1 $2 ');
      const answer = await send('text', { sender_device: spelt, phone: aNumber(), message: 'Hi' });
      expect(answer.text).toMatch(sentTo(1));
    });
  });

  describe('phone numbers', () => {
    it.each([
      '+49 170 0999001',
      '0049 170 0999001',
      '49-170-0999001',
      '49 (170) 0999001',
      '+49(170)099-9001',
      ' 491700999001 ',
      '+49.170.0999001',
    ])('are understood as "%s"', async (phone) => {
      const { json } = await send('text', { phone, message: 'Hi' });
      const found = await tenant.call(`GET /api/v1/messages/${String(fieldOf(json, 'message_ids', 0))}`);
      expect(fieldOf(found.json, 'to')).toBe('491700999001');
    });

    it.each([
      ['a list', ['491700999101', '491700999102', '491700999103']],
      ['a text with commas', '491700999101,491700999102, 491700999103'],
      ['a text with semicolons', '491700999101; 491700999102;491700999103;'],
      ['a text with lines', '491700999101\n491700999102\r\n491700999103\n'],
      ['a mixture', '+49 170 0999101,491700999102;\n00491700999103'],
      ['duplicates', ['491700999101', '+491700999101', '491700999102', '00491700999103', '49 1700999101']],
    ])('come as %s', async (_how, phone) => {
      expect((await send('text', { phone, message: 'Hi' })).text).toMatch(sentTo(3));
    });

    it('may be 1,000 in one call', async () => {
      const phone = Array.from({ length: 1_000 }, (_, i) => `49171${String(i).padStart(7, '0')}`);
      expect((await send('text', { phone: [...phone, phone[0]], message: 'Hi' })).text).toMatch(sentTo(1_000));
    });

    it('may not be 1,001', async () => {
      const phone = Array.from({ length: 1_001 }, (_, i) => `49171${String(i).padStart(7, '0')}`);
      const words = 'The phone must not have more than 1000 recipients.';
      for (const given of [phone, phone.join(',')]) {
        const { status, text } = await send('text', { phone: given, message: 'Hi' });
        expect([status, text]).toEqual([422, refusal(words, { phone: [words] })]);
      }
    });

    it.each([
      ['one', 'abc', ['"abc" is not a phone number.']],
      ['too short', '12345', ['"12345" is not a phone number.']],
      ['too long', '1234567890123456', ['"1234567890123456" is not a phone number.']],
      ['a national one', '0555000111', ['"0555000111" is not a phone number.']],
      ['digits of another script', '١٢٣٤٥٦٧٨٩', ['"١٢٣٤٥٦٧٨٩" is not a phone number.']],
      ['a chat id', '15550001111@s.whatsapp.net', ['"15550001111@s.whatsapp.net" is not a phone number.']],
      [
        'some among others',
        '491700999101,abc;+49170;\n491700999102',
        ['"abc" is not a phone number.', '"+49170" is not a phone number.'],
      ],
      ['only separators', ',;\n', ['Invalid phone number format']],
      ['an empty list', [], ['Invalid phone number format']],
      ['a list with a number', [15550001111], ['Invalid phone number format']],
      ['a number', 15550001111, ['Invalid phone number format']],
      ['an object', { number: '15550001111' }, ['Invalid phone number format']],
    ])('that are malformed refuse the whole call: %s', async (_what, phone, problems) => {
      const { status, text } = await send('text', { phone, message: 'Hi' });
      expect([status, text]).toEqual([422, refusal('Invalid phone number format', { phone: problems })]);
    });

    it('that are malformed are each named, however many', async () => {
      const { status, json } = await send('text', {
        phone: Array.from({ length: 300 }, (_, i) => `x${i}`),
        message: 'Hi',
      });
      expect([status, fieldOf(json, 'errors', 'phone', 299)]).toEqual([422, '"x299" is not a phone number.']);
    });
  });

  describe.each(sendEndpoints.map((endpoint) => [nameOf(endpoint), endpoint] as const))('%s', (_name, endpoint) => {
    it.each([
      ['unknown', '15559999999'],
      ['no number at all', 'my phone'],
      ['an unknown id', 'dev_01jd3w7zqk5m8n2p4r6t8v0x1y'],
    ])('refuses a sender device that is %s', async (_what, sender_device) => {
      const { status, text } = await tenant.call(nameOf(endpoint), { ...endpoint.body, sender_device });
      const words = 'The selected sender device is invalid.';
      expect([status, text]).toEqual([422, refusal(words, { sender_device: [words] })]);
    });

    it('refuses another tenant’s sender device in the same words', async () => {
      const stranger = await aTenant(gateway);
      const { number: sender_device } = await aDevice(gateway, stranger, { callbacks: false });
      const { status, text } = await tenant.call(nameOf(endpoint), { ...endpoint.body, sender_device });
      const words = 'The selected sender device is invalid.';
      expect([status, text]).toEqual([422, refusal(words, { sender_device: [words] })]);
    });

    it('refuses a malformed phone number', async () => {
      const { status, text } = await tenant.call(nameOf(endpoint), {
        ...endpoint.body,
        sender_device: device.number,
        phone: 'abc',
      });
      expect([status, text]).toEqual([
        422,
        refusal('Invalid phone number format', { phone: ['"abc" is not a phone number.'] }),
      ]);
    });

    it.each(Object.keys(endpoint.body ?? {}).filter((field) => field !== 'caption'))('requires %s', async (field) => {
      const { [field]: _left, ...rest } = { ...endpoint.body };
      const words = `The ${field.replace('_', ' ')} field is required.`;
      const { status, text } = await tenant.call(nameOf(endpoint), rest);
      expect([status, text]).toEqual([422, refusal(words, { [field]: [words] })]);
    });
  });

  describe('an input', () => {
    it.each([
      ['text', { message: 'x'.repeat(4_001) }, 'message', 'The message must not be greater than 4000 characters.'],
      ['text', { message: '' }, 'message', 'The message field is required.'],
      ['text', { message: ' \n ' }, 'message', 'The message field is required.'],
      ['text', { message: {} }, 'message', 'The message must be a string.'],
      ['text', { message: ['Hi'] }, 'message', 'The message must be a string.'],
      ['text', { message: 7 }, 'message', 'The message must be a string.'],
      ['location', { latitude: 'abc', longitude: 1 }, 'latitude', 'The latitude must be a number.'],
      ['location', { latitude: '52.5', longitude: 1 }, 'latitude', 'The latitude must be a number.'],
      ['location', { latitude: 90.01, longitude: 1 }, 'latitude', 'The latitude must be between -90 and 90.'],
      ['location', { latitude: -90.01, longitude: 1 }, 'latitude', 'The latitude must be between -90 and 90.'],
      ['location', { latitude: 1, longitude: 180.01 }, 'longitude', 'The longitude must be between -180 and 180.'],
      ['location', { latitude: 1, longitude: -180.01 }, 'longitude', 'The longitude must be between -180 and 180.'],
      [
        'image',
        { media: 'data:,x', caption: 'x'.repeat(4_001) },
        'caption',
        'The caption must not be greater than 4000 characters.',
      ],
      ['video', { media: 'data:,x', caption: ['x'] }, 'caption', 'The caption must be a string.'],
      ['audio', { media: 'data:,x', voice: 'true' }, 'voice', 'The voice must be true or false.'],
      [
        'file',
        { media: 'data:,x', filename: 'x'.repeat(241) },
        'filename',
        'The filename must not be greater than 240 characters.',
      ],
    ])('of %s is not accepted nor coerced: %j', async (what, input, field, words) => {
      const { status, text } = await send(what, { phone: aNumber(), ...input });
      expect([status, text]).toEqual([422, refusal(words, { [field]: [words] })]);
    });
  });

  describe('media', () => {
    const why = async (what: string, media: string, words: string): Promise<void> => {
      const { status, text } = await send(what, { phone: aNumber(), media });
      expect([status, text]).toEqual([422, refusal(words, { media: [words] })]);
    };
    const notPublic = 'The media could not be downloaded: the address is not on the public internet.';

    it.each([
      'http://127.0.0.1/',
      'http://127.0.0.1:22/x.png',
      'http://localhost/x.png',
      'http://[::1]/x.png',
      'http://[::ffff:127.0.0.1]/x.png',
      'http://10.0.0.1/x.png',
      'http://192.168.1.1/x.png',
      'http://172.16.0.1/x.png',
      'http://169.254.169.254/latest/meta-data/',
      'http://0x7f000001/x.png',
      'http://2130706433/x.png',
      'http://0.0.0.0/x.png',
      'http://100.64.0.1/x.png',
    ])('at %s is not allowed', (media) => why('image', media, notPublic));

    it('that is redirected to a private address is not allowed', () =>
      why('image', `${shopUrl}/to-private`, notPublic));

    it.each([
      ['/missing', 'The media could not be downloaded: the server answered 404.'],
      ['/broken', 'The media could not be downloaded: the server could not be reached.'],
      ['/round', 'The media could not be downloaded: the server redirects too often.'],
    ])('at a server that answers %s is unreachable', (path, words) => why('image', shopUrl + path, words));

    it('at a closed port is unreachable', () =>
      why('image', 'http://127.0.0.1:1/x.png', 'The media could not be downloaded: the server could not be reached.'));

    it('with a user name in its address is refused', () =>
      why(
        'image',
        'http://user:secret@example.com/x.png',
        'The media could not be downloaded: the address must not contain a user name or a password.',
      ));

    it.each([
      ['image', '5 MB', 'an image'],
      ['video', '16 MB', 'a video'],
      ['audio', '16 MB', 'an audio'],
      ['file', '16 MB', 'a file'],
    ])('that is too large for %s is refused, whether said or found out', async (what, limit, noun) => {
      const words = `The media is too large: ${noun} may have up to ${limit}.`;
      await why(what, `${shopUrl}/large`, words);
      await why(what, `${shopUrl}/endless`, words);
    });

    it('that is too large as base64 is refused', () =>
      why('image', 'A'.repeat(8_000_000), 'The media is too large: an image may have up to 5 MB.'));

    it.each([
      ['image', 'paper.pdf', 'The media is not an image: it is a PDF document.'],
      ['image', 'clip.mp4', 'The media is not an image: it is an MP4 video.'],
      ['video', 'picture.jpg', 'The media is not a video: it is a JPEG image.'],
      ['audio', 'picture.png', 'The media is not an audio: it is a PNG image.'],
      ['video', 'song.mp3', 'The media is not a video: it is an MP3 audio.'],
    ])('of another kind than %s is refused: %s', (what, name, words) => why(what, sample(name), words));

    it.each([
      ['no base64', 'not base64!', 'The media must be an http or https address, base64 or a data URI.'],
      ['another scheme', 'file:///etc/passwd', 'The media must be an http or https address, base64 or a data URI.'],
      ['a data URI that is not base64', 'data:image/png,abc', 'The data URI must be base64: data:image/png;base64,…'],
      ['empty', 'data:image/png;base64,', 'The media is empty.'],
    ])('that is %s is refused', (_what, media, words) => why('image', media, words));

    it('that is declared as another type than it is is refused', async () => {
      const png = await inBase64('picture.png');
      await why('image', `data:image/jpeg;base64,${png}`, 'The media is declared as image/jpeg, but it is image/png.');
    });
  });
});

/** Serves what a sender's own server might, on a loopback port that the test allows. */
async function aMediaServer(): Promise<Server> {
  const server = createServer((request, response) => {
    switch (request.url) {
      case '/to-private':
        return void response.writeHead(302, { location: 'http://169.254.169.254/' }).end();
      case '/round':
        return void response.writeHead(302, { location: '/round' }).end();
      case '/broken':
        return void request.socket.destroy();
      case '/large':
        return response.writeHead(200, { 'content-length': String(64 * 1024 * 1024) }).flushHeaders();
      case '/endless':
        response.on('drain', () => response.write(Buffer.alloc(65_536)));
        return void response.write(Buffer.alloc(1_048_576));
      default:
        return void response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
