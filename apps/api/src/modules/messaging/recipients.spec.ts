import { readReferences } from './recipients.js';

const numbersIn = (input: string | string[]): string[] => readReferences(input, 'phone').map(({ value }) => value);

describe('recipients', () => {
  it('come as one text or as a list, and count once each', () => {
    const expected = ['15550001111', '15550002222'];
    expect(numbersIn('15550001111, +1 555 000 2222;0015550001111\n')).toEqual(expected);
    expect(numbersIn(['15550001111', '15550002222', '15550001111'])).toEqual(expected);
  });

  it('may be people, groups and channels by any of their names', () => {
    const named = ['15550001111', '12345678901234@lid', '120363000000000001@g.us', 'con_01jd3w7zqk5m8n2p4r6t8v0x1y'];
    expect(numbersIn(named.join(';'))).toEqual(named);
  });

  it('are refused together, naming each one that is malformed', () => {
    expect(() => numbersIn('15550001111,abc,12')).toThrow(
      expect.objectContaining({
        code: 'phone_invalid',
        fields: { phone: ['"abc" is not a phone number.', '"12" is not a phone number.'] },
      }),
    );
  });
});
