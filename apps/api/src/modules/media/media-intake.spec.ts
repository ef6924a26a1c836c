import { FetchRefused, type FetchRefusal } from '../../platform/fetch/fetch-refused.js';
import type { Fetched, SafeFetcher } from '../../platform/fetch/safe-fetcher.js';
import type { MediaKind } from '../../engines/engine.js';
import { readMedia, type MediaIntakeOptions } from './media-intake.js';
import { MediaRefused } from './media-refused.js';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const jpeg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex');
const gif = Buffer.from('GIF89a\x01\x00\x01\x00\x00\x00\x00;', 'latin1');
const webp = Buffer.from('RIFF\x1a\x00\x00\x00WEBPVP8L\x0d\x00\x00\x00', 'latin1');
const pdf = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n');
const isoMedia = (brand: string): Buffer =>
  Buffer.from(`\x00\x00\x00\x18ftyp${brand}\x00\x00\x00\x00mp42isom`, 'latin1');
const ogg = (codec: string): Buffer =>
  Buffer.concat([
    Buffer.from('OggS\x00\x02'.padEnd(28, '\x00'), 'latin1'),
    Buffer.from(codec.padEnd(64, '\x00'), 'latin1'),
  ]);
const wav = Buffer.from('RIFF\x24\x00\x00\x00WAVEfmt \x10\x00\x00\x00', 'latin1');
const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
const svgWithProlog = Buffer.from('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>');
const page = Buffer.from('<!DOCTYPE html><html><body>Not found</body></html>');
const noise = Buffer.from('just some words');

const dataUri = (type: string, bytes: Buffer): string => `data:${type};base64,${bytes.toString('base64')}`;

const offline: SafeFetcher['fetchBytes'] = () => Promise.reject(new Error('nothing should be fetched'));
const serving = (answer: Partial<Fetched>): MediaIntakeOptions['fetcher'] => ({
  fetchBytes: () => Promise.resolve({ bytes: png, finalUrl: 'http://example.com/a', ...answer }),
});
const read = (input: string, kind: MediaKind, options: Partial<MediaIntakeOptions> = {}) =>
  readMedia(input, kind, { fetcher: { fetchBytes: offline }, ...options });

async function refusalOf(reading: Promise<unknown>): Promise<MediaRefused> {
  const failure = await reading.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (failure instanceof MediaRefused) return failure;
  throw new Error(`Expected a refusal, got ${String(failure)}`);
}

describe('media given as base64', () => {
  it.each<[string, MediaKind, Buffer, string]>([
    ['PNG', 'image', png, 'image/png'],
    ['JPEG', 'image', jpeg, 'image/jpeg'],
    ['MP4', 'video', isoMedia('isom'), 'video/mp4'],
    ['3GP', 'video', isoMedia('3gp4'), 'video/3gpp'],
    ['M4A', 'audio', isoMedia('M4A '), 'audio/mp4'],
    ['Ogg Opus', 'audio', ogg('OpusHead'), 'audio/ogg; codecs=opus'],
    ['MP3', 'audio', Buffer.from('fffb9064000000000000000000000000', 'hex'), 'audio/mpeg'],
    ['AAC', 'audio', Buffer.from('fff15080000000000000000000000000', 'hex'), 'audio/aac'],
    ['AMR', 'audio', Buffer.from('#!AMR\n\x0c\x00\x00\x00', 'latin1'), 'audio/amr'],
    ['PDF', 'file', pdf, 'application/pdf'],
    ['an image', 'file', webp, 'image/webp'],
    ['unknown', 'file', noise, 'application/octet-stream'],
  ])('as %s is read for the kind %s', async (_name, kind, bytes, mimeType) => {
    const media = await read(bytes.toString('base64'), kind);
    expect(media).toEqual({ bytes, mimeType, fileName: undefined, sizeBytes: bytes.length });
  });

  it('may be wrapped in lines', async () => {
    const wrapped = png.toString('base64').replace(/.{40}/g, '$&\r\n');
    expect((await read(`${wrapped}\n`, 'image')).bytes).toEqual(png);
  });

  it.each([
    ['words', 'not base64 at all'],
    ['a cut end', png.toString('base64').slice(0, -1)],
    ['text after the padding', `${png.toString('base64')}AAAA`],
    ['the URL alphabet', '-_-_'],
    ['bits that belong to nothing', 'QQ=='.replace('QQ', 'QR')],
    ['a NUL', 'AAAA\u0000'],
    ['another scheme', 'ftp://example.com/a.png'],
    ['a path', '/etc/passwd'],
    ['a file address', 'file:///etc/passwd'],
  ])('with %s is refused', async (_name, input) => {
    expect(await refusalOf(read(input, 'file'))).toMatchObject({
      code: 'media_invalid',
      sentence: 'The media must be an http or https address, base64 or a data URI.',
    });
  });

  it.each([[''], ['   '], ['data:;base64,']])('that is %j is empty', async (input) => {
    expect((await refusalOf(read(input, 'file'))).code).toBe('media_empty');
  });
});

describe('media given as a data URI', () => {
  it.each<[string, MediaKind, Buffer, string]>([
    ['image/png', 'image', png, 'image/png'],
    ['IMAGE/JPG', 'image', jpeg, 'image/jpeg'],
    ['', 'image', jpeg, 'image/jpeg'],
    ['application/octet-stream', 'image', jpeg, 'image/jpeg'],
    ['audio/ogg', 'audio', ogg('OpusHead'), 'audio/ogg; codecs=opus'],
    ['audio/m4a', 'audio', isoMedia('isom'), 'audio/mp4'],
    ['text/csv;charset=utf-8', 'file', noise, 'text/csv'],
    ['application/epub+zip', 'file', Buffer.from('PK\x05\x06'.padEnd(22, '\x00'), 'latin1'), 'application/epub+zip'],
  ])('of %j as %s is read', async (type, kind, bytes, mimeType) => {
    expect((await read(dataUri(type, bytes), kind)).mimeType).toBe(mimeType);
  });

  it.each([
    ['without base64', 'data:image/png,abc'],
    ['without a comma', 'data:image/png;base64'],
    ['with nothing', 'data:'],
    ['with an endless type', `data:${'a'.repeat(500)};base64,AAAA`],
  ])('%s is refused', async (_name, input) => {
    expect((await refusalOf(read(input, 'image'))).code).toBe('media_invalid');
  });

  it.each<[string, MediaKind, Buffer, string]>([
    ['image/png', 'image', jpeg, 'The media is declared as image/png, but it is image/jpeg.'],
    ['application/pdf', 'file', jpeg, 'The media is declared as application/pdf, but it is image/jpeg.'],
    ['image/png', 'file', noise, 'The media is declared as image/png, but it is not.'],
    ['text/plain', 'file', pdf, 'The media is declared as text/plain, but it is application/pdf.'],
  ])('that says %s wrongly is refused', async (type, kind, bytes, sentence) => {
    expect(await refusalOf(read(dataUri(type, bytes), kind))).toMatchObject({ code: 'media_type_mismatch', sentence });
  });
});

describe('media of another kind', () => {
  it.each<[MediaKind, Buffer, string]>([
    ['image', pdf, 'The media is not an image: it is a PDF document.'],
    ['image', svg, 'The media is not an image: it is an SVG drawing.'],
    ['image', svgWithProlog, 'The media is not an image: it is an SVG drawing.'],
    ['image', page, 'The media is not an image: it is a web page.'],
    ['image', noise, 'The media is not an image.'],
    ['image', isoMedia('isom'), 'The media is not an image: it is an MP4 video.'],
    ['image', webp, 'WhatsApp shows JPEG and PNG images, and the media is a WebP image.'],
    ['image', gif, 'WhatsApp shows JPEG and PNG images, and the media is a GIF image.'],
    ['video', png, 'The media is not a video: it is a PNG image.'],
    ['video', isoMedia('qt  '), 'WhatsApp shows MP4 and 3GP videos, and the media is a QuickTime video.'],
    ['audio', isoMedia('isom'), 'The media is not an audio: it is an MP4 video.'],
    [
      'audio',
      ogg('\x01vorbis'),
      'WhatsApp shows AAC, AMR, MP3, M4A and Ogg Opus audios, and the media is an Ogg audio that is not Opus.',
    ],
    ['audio', wav, 'WhatsApp shows AAC, AMR, MP3, M4A and Ogg Opus audios, and the media is a WAV audio.'],
  ])('than %s is refused by what it is (%#)', async (kind, bytes, sentence) => {
    expect(await refusalOf(read(bytes.toString('base64'), kind))).toMatchObject({ code: 'media_wrong_kind', sentence });
  });

  it('stays refused when a server calls it an image', async () => {
    const fetcher = serving({ bytes: svg, contentType: 'image/png' });
    expect((await refusalOf(read('http://example.com/a.png', 'image', { fetcher }))).code).toBe('media_wrong_kind');
  });
});

describe('media that is too large', () => {
  const megabyte = 1024 * 1024;

  it('is refused by the limit of its kind', async () => {
    const large = Buffer.concat([jpeg, Buffer.alloc(5 * megabyte - jpeg.length)]);
    expect((await read(large.toString('base64'), 'image')).sizeBytes).toBe(5 * megabyte);
    const tooLarge = Buffer.concat([large, Buffer.alloc(1)]).toString('base64');
    expect(await refusalOf(read(tooLarge, 'image'))).toMatchObject({
      code: 'media_too_large',
      sentence: 'The media is too large: an image may have up to 5 MB.',
    });
  });

  it('is refused before it is decoded', async () => {
    expect((await refusalOf(read('!'.repeat(8 * megabyte), 'image'))).code).toBe('media_too_large');
  });

  it('is measured for files by what the operator allows', async () => {
    const input = pdf.toString('base64');
    expect(await refusalOf(read(input, 'file', { maxFileBytes: 10 }))).toMatchObject({
      sentence: 'The media is too large: a file may have up to 10 bytes.',
    });
    expect((await read(input, 'file', { maxFileBytes: pdf.length })).sizeBytes).toBe(pdf.length);
  });
});

describe('media given as an address', () => {
  it('is fetched within the limits of its kind and believed by its bytes', async () => {
    const asked: unknown[] = [];
    const fetchBytes: SafeFetcher['fetchBytes'] = (url, limits) => {
      asked.push([url, limits]);
      return Promise.resolve({ bytes: jpeg, contentType: 'image/png', finalUrl: url, fileName: 'cat.jpg' });
    };
    const media = await read(' HTTPS://example.com/cat ', 'image', { fetcher: { fetchBytes }, timeoutMs: 5_000 });
    expect(media).toEqual({ bytes: jpeg, mimeType: 'image/jpeg', fileName: 'cat.jpg', sizeBytes: jpeg.length });
    expect(asked).toEqual([['HTTPS://example.com/cat', { maxBytes: 5 * 1024 * 1024, timeoutMs: 5_000 }]]);
  });

  it.each([
    ['text/csv; charset=utf-8', 'text/csv'],
    ['no type', 'application/octet-stream'],
    ['image/png', 'application/octet-stream'],
    [undefined, 'application/octet-stream'],
  ])('whose bytes say nothing is, served as %j, %s', async (contentType, mimeType) => {
    const fetcher = serving({ bytes: noise, contentType });
    expect((await read('http://example.com/a', 'file', { fetcher })).mimeType).toBe(mimeType);
  });

  it('that is empty is refused', async () => {
    const fetcher = serving({ bytes: Buffer.alloc(0) });
    expect((await refusalOf(read('http://example.com/a', 'file', { fetcher }))).code).toBe('media_empty');
  });

  it.each<[FetchRefusal, string, string, string]>([
    [
      'bad_status',
      'The server answered 404.',
      'media_unreachable',
      'The media could not be downloaded: the server answered 404.',
    ],
    [
      'address_not_allowed',
      'The address is not on the public internet.',
      'media_not_allowed',
      'The media could not be downloaded: the address is not on the public internet.',
    ],
    ['too_large', 'Ignored.', 'media_too_large', 'The media is too large: an image may have up to 5 MB.'],
  ])('that fails with %s says why', async (code, sentence, expectedCode, expected) => {
    const fetchBytes: SafeFetcher['fetchBytes'] = () => Promise.reject(new FetchRefused(code, sentence));
    const refusal = await refusalOf(read('http://example.com/a', 'image', { fetcher: { fetchBytes } }));
    expect(refusal).toMatchObject({ code: expectedCode, sentence: expected });
  });

  it('lets a fault of ours through as it is', async () => {
    const fetching = read('http://example.com/a', 'image', { fetcher: { fetchBytes: offline } });
    await expect(fetching).rejects.toThrow('nothing should be fetched');
  });
});
