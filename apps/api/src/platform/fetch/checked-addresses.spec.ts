import { checkedAddresses, pinnedTo } from './checked-addresses.js';
import { targetOf } from './fetch-target.js';

const nobody: ReadonlySet<string> = new Set();

describe('checked addresses', () => {
  it('are all that the name leads to', async () => {
    const resolve = () => Promise.resolve(['93.184.216.34', '2606:4700:4700::1111']);
    const found = await checkedAddresses(targetOf('https://example.com/'), resolve, nobody);
    expect(found).toEqual(['93.184.216.34', '2606:4700:4700::1111']);
  });

  it('of a literal are itself, and nobody is asked', async () => {
    const resolve = () => Promise.reject(new Error('asked'));
    expect(await checkedAddresses(targetOf('http://[2606:4700:4700::1111]:81/'), resolve, nobody)).toEqual([
      '2606:4700:4700::1111',
    ]);
  });
});

describe('a pinned lookup', () => {
  it('answers what was checked, whatever name it is asked for', () => {
    const answers: unknown[] = [];
    const lookup = pinnedTo(['93.184.216.34', '2606:4700:4700::1111']);
    lookup('rebound.example', { all: true }, (...given) => void answers.push(given));
    lookup('rebound.example', {}, (...given) => void answers.push(given));
    expect(answers).toEqual([
      [
        null,
        [
          { address: '93.184.216.34', family: 4 },
          { address: '2606:4700:4700::1111', family: 6 },
        ],
      ],
      [null, '93.184.216.34', 4],
    ]);
  });
});
