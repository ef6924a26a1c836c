import { isNumberTyped } from './typed-number.js';

describe('a number typed to confirm', () => {
  it('may be written as people write numbers, but must be that number', () => {
    const number = '15550001111';
    expect(['15550001111', '+1 555 000 1111', '1 (555) 000-1111'].every((typed) => isNumberTyped(typed, number))).toBe(
      true,
    );
    expect(['', '1555000111', '15550001112', 'x15550001111'].some((typed) => isNumberTyped(typed, number))).toBe(false);
  });
});
