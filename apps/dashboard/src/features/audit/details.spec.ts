import { detailLines, isVisit, namesInRecords, wordsOf } from './details.js';

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

  it('name the operator who entered, and people and things that are gone', () => {
    const names = namesInRecords([
      { actor_id: 'opr_1', subject_id: 'ten_1', details: { operator: 'eve@wagate.example' } },
      { actor_id: 'usr_1', subject_id: 'usr_2', details: { email: 'ben@acme.example', role: 'agent' } },
      { actor_id: 'usr_1', subject_id: 'tok_1', details: { name: 'CI' } },
      { actor_id: 'usr_1', subject_id: 'dev_1', details: { number: 15 } },
    ]);
    expect(Object.fromEntries(names)).toEqual({
      ...{ opr_1: 'eve@wagate.example', usr_2: 'ben@acme.example', tok_1: 'CI' },
    });
  });
});

describe('an operator', () => {
  it('who enters, or changes something while inside, stands out; their work from outside does not', () => {
    const record = { actor_kind: 'operator', operation: 'enter_tenant', door: 'operator' };
    expect(isVisit(record)).toBe(true);
    expect(isVisit({ ...record, operation: 'create_token', door: 'rest' })).toBe(true);
    expect(isVisit({ ...record, operation: 'set_tenant_plan' })).toBe(false);
    expect(isVisit({ ...record, actor_kind: 'user', door: 'rest' })).toBe(false);
  });
});
