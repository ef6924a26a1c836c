import { describe, expect, test } from '@jest/globals';
import { AppError } from './app-error.js';
import { asAppError } from './as-app-error.js';

const withCode = (code: string): Error => Object.assign(new Error('of a library'), { code });

describe('a failure that reaches a door', () => {
  test.each([
    ['the database is being stopped', withCode('57P01')],
    ['the database starts', withCode('57P03')],
    ['a transaction took too long', withCode('P2028')],
    ['a process stood still in a transaction', withCode('25P03')],
    ['nobody listens', withCode('ECONNREFUSED')],
    ['Prisma was told so', new Error('Database error. Code: `57P03`. Message: `the database system is shutting down`')],
    ['the connection broke', new Error('Connection terminated unexpectedly')],
  ])('passes, and says so, when %s', (_, thrown) => {
    expect(asAppError(thrown)).toMatchObject({ code: 'unavailable', status: 503, retryAfterSeconds: 2, cause: thrown });
  });

  test('is a fault of ours otherwise, and shows nothing of it', () => {
    expect(asAppError(new Error('column "x" does not exist'))).toMatchObject({
      code: 'internal',
      message: 'Something went wrong',
    });
  });

  test('stays what a service said', () => {
    const error = new AppError('not_found');
    expect(asAppError(error)).toBe(error);
  });
});
