import { blobOf, showingOf } from './media-blob.js';

describe('media from strangers', () => {
  it('is shown in place only as a picture, a film or a sound', () => {
    expect(['image/png', 'IMAGE/JPEG', 'video/mp4', 'audio/ogg; codecs=opus'].map(showingOf)).toEqual([
      ...['image', 'image', 'video', 'audio'],
    ]);
    for (const type of ['image/svg+xml', 'text/html', 'application/xhtml+xml', 'application/pdf', '']) {
      expect(showingOf(type)).toBeUndefined();
    }
  });

  it('that could hold a script is no type that a browser opens', () => {
    expect(blobOf({ data: btoa('<script>'), mime_type: 'text/html' }).type).toBe('application/octet-stream');
    expect(blobOf({ data: btoa('<svg/>'), mime_type: 'image/svg+xml' }).type).toBe('application/octet-stream');
    expect(blobOf({ data: btoa('x'), mime_type: 'image/png' })).toMatchObject({ type: 'image/png', size: 1 });
  });
});
