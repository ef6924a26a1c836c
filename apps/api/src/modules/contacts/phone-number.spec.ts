import { parsePhoneNumber } from './phone-number.js';

describe('a phone number', () => {
  it.each([
    ['15550001111', '15550001111'],
    ['+1 (555) 000-1111', '15550001111'],
    ['0015550001111', '15550001111'],
    ['987654321', '987654321'],
    [' +49.30.123456 ', '4930123456'],
  ])('is understood when written %j', (text, digits) => {
    expect(parsePhoneNumber(text)).toBe(digits);
  });

  it.each([
    '',
    '+',
    'abc',
    '12345',
    '1234567890123456',
    '0555000111',
    '555-CALL-NOW',
    '+1555\u0000000',
    '١٢٣٤٥٦٧٨',
    `1${' '.repeat(80)}5550001111`,
  ])('is refused when written %j', (text) => {
    expect(parsePhoneNumber(text)).toBeUndefined();
  });
});
