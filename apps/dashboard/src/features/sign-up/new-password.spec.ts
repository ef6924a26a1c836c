import { passwordStateOf } from './new-password.js';

describe('a new password', () => {
  it('is long enough from ten characters on', () => {
    expect(passwordStateOf('')).toBe('empty');
    expect(passwordStateOf('ninechars')).toBe('short');
    expect(passwordStateOf('horse battery')).toBe('good');
  });

  it('is called plain when it is long and yet easy to guess', () => {
    expect(['aaaaaaaaaaaa', '123456789012', 'abababababab'].map(passwordStateOf)).toEqual(['plain', 'plain', 'plain']);
  });
});
