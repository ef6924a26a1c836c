import { addressOf, filterOf } from './filter.js';

describe('the filters', () => {
  it('stand in the address, and are read from it again', () => {
    const filter = { actor_kind: 'operator', operation: 'enter_tenant' } as const;
    expect(addressOf(filter).toString()).toBe('who=operator&what=enter_tenant');
    expect(filterOf(addressOf(filter))).toEqual(filter);
    expect(addressOf({}).toString()).toBe('');
  });

  it('leave out what nobody can do', () => {
    expect(filterOf(new URLSearchParams('who=robot&what=fly'))).toEqual({});
  });
});
