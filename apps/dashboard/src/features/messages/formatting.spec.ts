import { formatted, type Piece } from './formatting.js';

const plain = (text: string): Piece => ({ kind: 'plain', text });

describe('WhatsApp’s formatting', () => {
  it('is bold, italic, struck and of one width', () => {
    expect(formatted('*a* _b_ ~c~ ```d``` `e`')).toEqual([
      { kind: 'bold', pieces: [plain('a')] },
      plain(' '),
      { kind: 'italic', pieces: [plain('b')] },
      plain(' '),
      { kind: 'strike', pieces: [plain('c')] },
      plain(' '),
      { kind: 'mono', text: 'd' },
      plain(' '),
      { kind: 'mono', text: 'e' },
    ]);
  });

  it('nests, but not within what is of one width', () => {
    expect(formatted('*a _b ~c~_*')).toEqual([
      {
        kind: 'bold',
        pieces: [plain('a '), { kind: 'italic', pieces: [plain('b '), { kind: 'strike', pieces: [plain('c')] }] }],
      },
    ]);
    expect(formatted('```*a*\n_b_```')).toEqual([{ kind: 'mono', text: '*a*\n_b_' }]);
  });

  it.each([
    '*a',
    'a*',
    '**',
    '* a *',
    '*a\nb*',
    '2*3*4',
    'snake_case_name',
    '```',
    '``````',
    '```a',
    '~',
    '`',
    '*a *b',
  ])('leaves %j as it is', (text) => {
    expect(formatted(text)).toEqual([plain(text)]);
  });

  it('keeps what surrounds the marks', () => {
    expect(formatted('(*a*), b')).toEqual([plain('('), { kind: 'bold', pieces: [plain('a')] }, plain('), b')]);
  });

  it('takes markup for what it is, text', () => {
    expect(formatted('<script>*x*</script>')).toEqual([
      plain('<script>'),
      { kind: 'bold', pieces: [plain('x')] },
      plain('</script>'),
    ]);
  });

  it('is done at once with marks by the hundred thousand', () => {
    for (const hostile of ['*', '*_~`', '*a ', ' *a', '```', '_*']) {
      expect(formatted(hostile.repeat(100_000 / hostile.length)).length).toBeGreaterThan(0);
    }
  });
});
