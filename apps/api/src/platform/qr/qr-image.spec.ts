import { PNG } from 'pngjs';
import { toBuffer } from 'qrcode';
import { qrImageOf } from './qr-image.js';

/** Light or dark, pixel by pixel. */
function pixelsOf(png: Buffer): { width: number; height: number; dark: boolean[] } {
  const { width, height, data } = PNG.sync.read(png);
  return { width, height, dark: Array.from({ length: width * height }, (_, pixel) => data[pixel * 4] === 0) };
}

describe('the picture of a QR code', () => {
  it.each([
    ['a code of WhatsApp', `2@${'aB3/'.repeat(50)},${'Zz9+'.repeat(11)}`],
    ['the address of a second factor', 'otpauth://totp/Wagate%20(acme):ann@acme.example?secret=JBSWY3DPEHPK3PXP'],
    ['one letter', 'a'],
  ])('of %s is, pixel by pixel, what the QR library draws', async (_, text) => {
    const [kind, data = ''] = qrImageOf(text).split(',');
    expect(kind).toBe('data:image/png;base64');
    const drawn = pixelsOf(Buffer.from(data, 'base64'));
    expect(drawn).toEqual(pixelsOf(await toBuffer(text, { errorCorrectionLevel: 'L', margin: 4, scale: 6 })));
    expect(drawn.dark).toContain(true);
  });
});
