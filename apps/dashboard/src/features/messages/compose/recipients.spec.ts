import { recipientsIn } from './recipients.js';

const all = (typed: string): readonly string[] => recipientsIn(typed).all;
const two = ['15550002222', '15550003333'];

describe('a pasted list of recipients', () => {
  it.each([
    '15550002222,15550003333',
    '15550002222 15550003333',
    '15550002222\n15550003333\n',
    '15550002222; +1 (555) 000-3333',
    '+1 555 000 2222 +1 555 000 3333',
    '15550002222 +1 555 000 3333',
    '\t15550002222\r\n 0015550003333 ,, ',
  ])('is split where %j is', (typed) => {
    expect(recipientsIn(typed)).toEqual({ all: two, repeated: [], wrong: [] });
  });

  it('keeps a number with spaces whole', () => {
    expect(all('+1 555 000 2222')).toEqual(['15550002222']);
    expect(all('49 1511 2345678')).toEqual(['4915112345678']);
  });

  it('points out what is there twice and what is no number', () => {
    expect(recipientsIn('15550002222, +1 555 000 2222, bob, 12, 15550003333 <script>')).toEqual({
      ...{ all: two, repeated: ['15550002222'], wrong: ['bob', '12', '<script>'] },
    });
    expect(recipientsIn('+1 555 000 2222 bob')).toMatchObject({ all: ['15550002222'], wrong: ['bob'] });
  });

  it('takes groups, channels, LIDs and contacts too', () => {
    const others = ['120363000000000001@g.us', '12345678901234@lid', 'con_01jd3w7zqk5m8n2p4r6t8v0x1y'];
    expect(all(others.join(' '))).toEqual(others);
  });

  it('is read at once, however long it is', () => {
    expect(recipientsIn('1 '.repeat(100_000)).all).toEqual([]);
    expect(recipientsIn('a '.repeat(100_000)).wrong).toEqual(['a']);
  });
});
