import { detailLines, operatorNames, wordsOf } from './details.js';

const words = { yes: 'yes', no: 'no', nothing: 'none' };

describe('the details of a record', () => {
  it('are lines of a name and a value, whatever was recorded', () => {
    expect(detailLines({ link_page: 'lnk_1', minutes: 5 })).toEqual([
      { name: 'link page', value: 'lnk_1' },
      { name: 'minutes', value: 5 },
    ]);
    expect([detailLines(null), detailLines('text')]).toEqual([[], []]);
  });

  it('are told as people say them', () => {
    expect([true, false, null, [], ['a', 'b'], 5, 'x'].map((value) => wordsOf(value, words))).toEqual([
      ...['yes', 'no', 'none', 'none', 'a, b', '5', 'x'],
    ]);
  });

  it('name the operator who entered', () => {
    const entries = [{ actor_id: 'opr_1', details: { operator: 'eve@wagate.example' } }];
    expect(operatorNames(entries).get('opr_1')).toBe('eve@wagate.example');
  });
});
