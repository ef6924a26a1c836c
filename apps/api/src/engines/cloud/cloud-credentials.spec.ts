import { EngineError } from '../engine.js';
import { parseCloudCredentials } from './cloud-credentials.js';

const good = { phoneNumberId: '106540352242922', accessToken: 'EAAG.x-1', appSecret: 'a1b2', verifyToken: 'v-1' };

function failureOf(value: unknown): EngineError {
  try {
    parseCloudCredentials(value);
  } catch (failure) {
    if (failure instanceof EngineError) return failure;
  }
  throw new Error('The credentials were accepted.');
}

describe('Cloud API credentials', () => {
  it('are read with and without the business account', () => {
    expect(parseCloudCredentials(good)).toEqual({ ...good, wabaId: undefined });
    expect(parseCloudCredentials({ ...good, wabaId: '102290129340398' }).wabaId).toBe('102290129340398');
  });

  it.each([
    ['a missing token', { ...good, accessToken: undefined }, 'accessToken', 'The access token is missing.'],
    ['an empty app secret', { ...good, appSecret: '' }, 'appSecret', 'The app secret must be printable'],
    ['a path in the phone number id', { ...good, phoneNumberId: '1/../me' }, 'phoneNumberId', 'digits only'],
    ['a number instead of text', { ...good, phoneNumberId: 106540352242922 }, 'phoneNumberId', 'digits only'],
    ['a line break in the token', { ...good, accessToken: 'a\r\nx: y' }, 'accessToken', 'printable characters'],
    ['an object as verify token', { ...good, verifyToken: {} }, 'verifyToken', 'printable characters'],
    ['letters in the account id', { ...good, wabaId: 'abc' }, 'wabaId', 'digits only'],
    ['a misspelt field', { ...good, wabaID: '1' }, 'wabaID', 'no field "wabaID"'],
  ])('with %s are refused, naming the field', (_name, value, field, words) => {
    const failure = failureOf(value);
    expect(failure).toMatchObject({ code: 'credentials_invalid', field, retry: { kind: 'never' } });
    expect(failure.message).toContain(words);
  });

  it.each([[null], ['text'], [[good]], [undefined]])('that are %j are refused', (value) => {
    expect(failureOf(value)).toMatchObject({ code: 'credentials_invalid', field: undefined });
  });

  it('never appear in a refusal', () => {
    expect(failureOf({ ...good, accessToken: 'very secret token' }).message).not.toContain('very secret');
  });
});
