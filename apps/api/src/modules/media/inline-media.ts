import { MediaRefused } from './media-refused.js';

export interface InlineMedia {
  readonly base64: string;
  readonly declaredType?: string;
}

/** The head of a data URI is short; what looks longer is none. */
const maxHeadLength = 200;

/** Base64, bare or in a data URI. */
export function readInline(text: string): InlineMedia {
  if (!/^data:/i.test(text)) return { base64: text };
  const comma = text.slice(0, maxHeadLength).indexOf(',');
  const head = /^data:([^,;]*)((?:;[^,;]*)*);base64$/i.exec(text.slice(0, Math.max(comma, 0)));
  if (head === null) throw new MediaRefused('media_invalid', 'The data URI must be base64: data:image/png;base64,…');
  const [, type = '', parameters = ''] = head;
  return { base64: text.slice(comma + 1), declaredType: type === '' ? undefined : `${type}${parameters}` };
}

/** Strict: decoding is lenient, so what does not encode back to the same text was no base64. */
export function decodeBase64(text: string): Buffer {
  const unwrapped = text.replace(/\r?\n/g, '');
  const bytes = Buffer.from(unwrapped, 'base64');
  if (bytes.toString('base64') === unwrapped) return bytes;
  throw new MediaRefused('media_invalid', 'The media must be an http or https address, base64 or a data URI.');
}

/** Without decoding: how many bytes a text of this length cannot be below. */
export function leastDecodedBytes(text: string): number {
  let lineBreaks = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1))
    lineBreaks += text[at - 1] === '\r' ? 2 : 1;
  return Math.max(Math.floor(((text.length - lineBreaks) * 3) / 4) - 2, 0);
}
