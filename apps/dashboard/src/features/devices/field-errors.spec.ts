import { WagateError } from '@wagate/sdk';
import { fieldErrorsOf, otherErrorOf } from './field-errors.js';

const refusal = (details: object): WagateError => new WagateError({ status: 422, code: 'x', message: 'No.', details });

describe('what is wrong with a field', () => {
  it('is said beside it, also when it lies within another', () => {
    const error = refusal({ fields: { number: ['Bad number'], 'credentials.app_secret': ['It is required.'] } });
    expect(fieldErrorsOf(error)).toEqual({ number: ['Bad number'], app_secret: ['It is required.'] });
    expect(fieldErrorsOf(refusal({ field: 'credentials.access_token' }))).toEqual({ access_token: ['No.'] });
    expect(otherErrorOf(error)).toBeNull();
  });

  it('is nothing when something else failed, which is said as a whole', () => {
    const error = new TypeError('else');
    expect(fieldErrorsOf(error)).toEqual({});
    expect(otherErrorOf(error)).toBe(error);
    expect(fieldErrorsOf(null)).toEqual({});
  });
});
