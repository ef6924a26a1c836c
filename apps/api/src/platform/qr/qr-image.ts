import { crc32, deflateSync } from 'node:zlib';
import { create } from 'qrcode';

const MARGIN = 4;
const PIXELS_A_MODULE = 6;
const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');

/**
 * A PNG of one bit a pixel, as a data URI. The library's own pictures hold four bytes a pixel and try five filters on
 * each row: that kept the process from everything else three times as long.
 */
export function qrImageOf(text: string): string {
  const { modules } = create(text, { errorCorrectionLevel: 'L' });
  const isDark = (row: number, column: number): boolean =>
    row >= 0 && column >= 0 && row < modules.size && column < modules.size && modules.get(row, column) === 1;
  const png = pngOf(modules.size + 2 * MARGIN, (row, column) => isDark(row - MARGIN, column - MARGIN));
  return `data:image/png;base64,${png.toString('base64')}`;
}

function pngOf(size: number, isDark: (row: number, column: number) => boolean): Buffer {
  const pixels = size * PIXELS_A_MODULE;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(pixels, 0);
  header.writeUInt32BE(pixels, 4);
  header[8] = 1;
  const rows = Array.from({ length: size }, (_, row) => repeated(rowOf(pixels, (column) => isDark(row, column))));
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows.flat()))),
    chunk('IEND'),
  ]);
}

/** No filter, then a bit a pixel: set where it is light. */
function rowOf(pixels: number, isDark: (column: number) => boolean): Buffer {
  const row = Buffer.alloc(1 + Math.ceil(pixels / 8));
  for (let x = 0; x < pixels; x += 1) {
    const at = 1 + (x >> 3);
    if (!isDark(Math.floor(x / PIXELS_A_MODULE))) row.writeUInt8(row.readUInt8(at) | (0x80 >> (x & 7)), at);
  }
  return row;
}

function repeated(row: Buffer): Buffer[] {
  return new Array<Buffer>(PIXELS_A_MODULE).fill(row);
}

function chunk(type: string, data = Buffer.alloc(0)): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, checksum]);
}
