import { kindsFor } from './media-kind.js';

const MEGABYTE = 1024 * 1024;

describe('a file', () => {
  it('is sent as what it is, or as a file', () => {
    expect(kindsFor({ type: 'image/png', size: 10 })).toEqual(['image', 'file']);
    expect(kindsFor({ type: 'image/webp', size: 10 })).toEqual(['sticker', 'file']);
    expect(kindsFor({ type: 'image/svg+xml', size: 10 })).toEqual(['file']);
  });

  it('is only a file where it is too large for what it is, and nothing where it is empty or too large for all', () => {
    expect(kindsFor({ type: 'image/png', size: 6 * MEGABYTE })).toEqual(['file']);
    expect(kindsFor({ type: 'video/mp4', size: 17 * MEGABYTE })).toEqual([]);
    expect(kindsFor({ type: 'image/png', size: 0 })).toEqual([]);
  });
});
