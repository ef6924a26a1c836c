/** What a customer calls these; other types are named as they are. */
const names: ReadonlyMap<string, string> = new Map([
  ['application/pdf', 'a PDF document'],
  ['application/zip', 'a ZIP archive'],
  ['application/x-cfb', 'an Office document'],
  ['application/xml', 'an XML document'],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'a Word document'],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'an Excel sheet'],
  ['application/vnd.openxmlformats-officedocument.presentationml.presentation', 'a PowerPoint presentation'],
  ['image/jpeg', 'a JPEG image'],
  ['image/png', 'a PNG image'],
  ['image/gif', 'a GIF image'],
  ['image/webp', 'a WebP image'],
  ['image/heic', 'a HEIC image'],
  ['image/avif', 'an AVIF image'],
  ['video/mp4', 'an MP4 video'],
  ['video/quicktime', 'a QuickTime video'],
  ['video/webm', 'a WebM video'],
  ['audio/mpeg', 'an MP3 audio'],
  ['audio/wav', 'a WAV audio'],
  ['audio/ogg', 'an Ogg audio that is not Opus'],
  ['audio/ogg; codecs=opus', 'an Ogg Opus audio'],
]);

const looksLike: readonly (readonly [RegExp, string])[] = [
  [/<svg[\s>]/i, 'an SVG drawing'],
  [/^<!doctype html|<html[\s>]/i, 'a web page'],
  [/^[[{]/, 'JSON text'],
];

export function nameOfContent(bytes: Buffer, sniffed: string | undefined): string | undefined {
  const start = bytes.subarray(0, 1_024).toString('latin1').trimStart();
  const isText = sniffed === undefined || sniffed === 'application/xml';
  const guess = isText ? looksLike.find(([pattern]) => pattern.test(start))?.[1] : undefined;
  return guess ?? (sniffed === undefined ? undefined : (names.get(sniffed) ?? sniffed));
}
