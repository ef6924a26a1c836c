import { statesOf } from './steps.js';

describe('the first steps', () => {
  it('begin with the first that is not done', () => {
    expect(statesOf({ number: false, message: false, client: false })).toEqual({
      ...{ number: 'now', message: 'later', client: 'later' },
    });
    expect(statesOf({ number: true, message: false, client: false }).message).toBe('now');
  });

  it('may be done before their turn, and are all done at the end', () => {
    expect(statesOf({ number: true, message: false, client: true })).toEqual({
      ...{ number: 'done', message: 'now', client: 'done' },
    });
    expect(Object.values(statesOf({ number: true, message: true, client: true }))).toEqual(['done', 'done', 'done']);
  });
});
