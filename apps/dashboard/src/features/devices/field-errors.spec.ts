import { WagateError } from '@wagate/sdk';
import { fieldErrorsOf } from './field-errors.js';

describe('what is wrong with a field', () => {
  it('is said beside it, also when it lies within another', () => {
    const details = { number: ['Invalid phone number format'], 'credentials.app_secret': ['It is required.'] };
    expect(fieldErrorsOf(new WagateError({ status: 422, code: 'invalid_input', message: 'No.', details }))).toEqual({
      number: ['Invalid phone number format'],
      app_secret: ['It is required.'],
    });
  });

  it('is nothing when something else failed', () => {
    expect(fieldErrorsOf(new TypeError('else'))).toEqual({});
    expect(fieldErrorsOf(null)).toEqual({});
  });
});
