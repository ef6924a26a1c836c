import { filterOf, isNarrow, queryOf, searchOf } from './filter.js';

const read = (search: string): ReturnType<typeof filterOf> => filterOf(new URLSearchParams(search));

describe('the filter of messages', () => {
  it('says in an address what it read from one', () => {
    const search = '?device=dev_1&status=failed&direction=out&chat=15550002222&from=2026-11-01&to=2026-11-21';
    expect(searchOf(read(search))).toBe(search);
    expect(isNarrow(read(''))).toBe(false);
  });

  it('passes over what makes no sense', () => {
    expect(searchOf(read('?status=lost&direction=up&from=yesterday&to=2026-13-99&else=1'))).toBe('');
  });

  it('asks for whole days, the last one counted in', () => {
    const { created_after: after, created_before: before } = queryOf({ from: '2026-11-20', to: '2026-11-20' });
    expect(Date.parse(before ?? '') - Date.parse(after ?? '')).toBe(24 * 60 * 60 * 1000);
    expect(queryOf({ status: 'sent' })).toEqual({ status: ['sent'] });
  });
});
