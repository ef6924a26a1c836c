import { fileNameOf } from './file-name.js';

describe('the name of a fetched file', () => {
  it.each([
    ['attachment; filename="report.pdf"', '/x', 'report.pdf'],
    ['attachment; filename=plain.pdf', '/x', 'plain.pdf'],
    [`attachment; filename="a.pdf"; filename*=UTF-8''caf%C3%A9.pdf`, '/x', 'café.pdf'],
    ['attachment; filename="a \\"b\\".pdf"', '/x', 'a "b".pdf'],
    ['attachment; filename="../../etc/passwd"', '/x', 'passwd'],
    ['attachment; filename="C:\\\\temp\\\\a.doc"', '/x', 'a.doc'],
    ['', '/files/photo%20one.jpg?size=2', 'photo one.jpg'],
    ['', '/files/%E0%A4%A', '%E0%A4%A'],
    ['', '/%2e%2e%2fsecret', 'secret'],
    ['attachment; filename=".."', '/fallback.png', 'fallback.png'],
    ['attachment; filename="invoice\u202Efdp.exe"', '/x', 'invoicefdp.exe'],
    ['attachment; filename="a\u0000b.txt"', '/x', 'ab.txt'],
    ['', '/', undefined],
  ])('from %j at %s is %j', (header, path, name) => {
    expect(fileNameOf(header, new URL(path, 'http://example.com'))).toBe(name);
  });

  it('is cut from the left, so that its ending stays', () => {
    expect(fileNameOf('', new URL(`http://example.com/${'a'.repeat(300)}.pdf`))).toMatch(/^a{196}\.pdf$/);
  });
});
