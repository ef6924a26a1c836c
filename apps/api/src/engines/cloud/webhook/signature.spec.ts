import { createHmac } from 'node:crypto';
import { isSameSecret, isSigned } from './signature.js';

const body = Buffer.from('{"entry":[]}');
const signature = createHmac('sha256', 'secret').update(body).digest('hex');

describe('a Graph signature', () => {
  it('is accepted over the very bytes', () => {
    expect(isSigned(body, `sha256=${signature}`, 'secret')).toBe(true);
  });

  it.each([
    ['missing', undefined],
    ['empty', ''],
    ['of another secret', `sha256=${createHmac('sha256', 'other').update(body).digest('hex')}`],
    ['without its prefix', signature],
    ['cut short', `sha256=${signature.slice(2)}`],
    ['too long', `sha256=${signature}00`],
    ['of the older kind', `sha1=${signature}`],
    ['not hexadecimal', `sha256=${'z'.repeat(64)}`],
  ])('%s is refused', (_name, header) => {
    expect(isSigned(body, header, 'secret')).toBe(false);
  });

  it('is refused when a byte of the body changed', () => {
    expect(isSigned(Buffer.from('{"entry":[ ]}'), `sha256=${signature}`, 'secret')).toBe(false);
  });
});

describe('two secrets', () => {
  it('are the same only when every character is', () => {
    expect(isSameSecret('token', 'token')).toBe(true);
    expect(isSameSecret('token', 'Token')).toBe(false);
    expect(isSameSecret('', 'token')).toBe(false);
  });
});
