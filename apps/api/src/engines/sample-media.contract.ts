const latin = (text: string): Buffer => Buffer.from(text, 'latin1');

/** The smallest files that are what they claim to be. */
export const samples = {
  png: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
  mp4: latin('\x00\x00\x00\x18ftypisom\x00\x00\x00\x00mp42isom'),
  opus: Buffer.concat([latin('OggS\x00\x02'.padEnd(28, '\x00')), latin('OpusHead'.padEnd(64, '\x00'))]),
  webp: latin('RIFF\x1a\x00\x00\x00WEBPVP8L\x0d\x00\x00\x00\x2f\x00\x00\x00\x10\x07\x10\x11\x11\x88\x88\xfe\x07\x00'),
  pdf: latin('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n'),
};
