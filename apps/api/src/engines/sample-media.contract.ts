const latin = (text: string): Buffer => Buffer.from(text, 'latin1');

/** The smallest files that are what they claim to be. */
export const samples = {
  png: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
  mp4: latin('\x00\x00\x00\x18ftypisom\x00\x00\x00\x00mp42isom'),
  opus: Buffer.concat([latin('OggS\x00\x02'.padEnd(28, '\x00')), latin('OpusHead'.padEnd(64, '\x00'))]),
  pdf: latin('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n'),
};
