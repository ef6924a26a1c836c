import { readFileSync } from 'node:fs';
import { EngineError } from '../../engine.js';
import { asking, changing, refusalOf, refused } from './refusals.js';

/** As Baileys throws what WhatsApp answered. */
const answered = (code: number): Error =>
  Object.assign(new Error('not-authorized'), { isBoom: true, data: code, output: { statusCode: 500 } });
/** As Baileys throws what it found itself. */
const found = (statusCode: number): Error =>
  Object.assign(new Error('Timed Out'), { isBoom: true, data: { stack: '' }, output: { statusCode } });

/** The library itself rejects with a bare code when a socket closes. */
function rejecting(reason: unknown): Promise<never> {
  return new Promise((_resolve, reject: (reason: unknown) => void) => {
    reject(reason);
  });
}

const caught = (work: Promise<unknown>): Promise<unknown> => work.catch((error: unknown) => error);

describe('what WhatsApp refuses', () => {
  it.each([
    [400, 'not_accepted', 'never'],
    [401, 'not_allowed', 'never'],
    [403, 'not_allowed', 'never'],
    [404, 'not_found', 'never'],
    [406, 'not_accepted', 'never'],
    [409, 'conflict', 'never'],
    [410, 'gone', 'never'],
    [419, 'limit_reached', 'never'],
    [429, 'rate_limited', 'later'],
    [500, 'whatsapp_overloaded', 'later'],
    [501, 'not_supported', 'never'],
    [503, 'whatsapp_overloaded', 'later'],
    [777, 'answer_not_understood', 'never'],
  ])('with %i is called %s', async (status, code, kind) => {
    for (const error of [refusalOf(answered(status)), refusalOf(found(status)), refused(status)]) {
      expect(error).toBeInstanceOf(EngineError);
      expect(error).toMatchObject({ code, retry: { kind } });
      expect(error.message).not.toContain('not-authorized');
    }
  });

  it.each([
    ['silence', found(408), 'timed_out'],
    ['a closed connection', found(428), 'connection_lost'],
    ['a socket that closed, known by its bare code', 1006, 'connection_lost'],
    ['a broken socket', Object.assign(new Error('read'), { code: 'ECONNRESET' }), 'connection_lost'],
  ])(
    'is not known after %s: asked again what changes nothing, never what changes something',
    async (_w, thrown, code) => {
      const failing = () => rejecting(thrown);
      expect(await caught(asking(failing))).toMatchObject({ code, retry: { kind: 'later' } });
      expect(await caught(changing(failing))).toMatchObject({ code, retry: { kind: 'unknown' } });
    },
  );

  it('is not a guess when the answer cannot be read', async () => {
    const error = await caught(asking(() => Promise.reject(new TypeError('x is undefined'))));
    expect(error).toMatchObject({ code: 'answer_not_understood', retry: { kind: 'never' } });
  });

  it('is explained in the docs, every reason of it', () => {
    const guide = readFileSync(new URL('../../../../../../docs-site/guides/groups.md', import.meta.url), 'utf8');
    const codes = Array.from({ length: 600 }, (_none, status) => refused(status).code);
    const known = new Set([...codes, refusalOf(found(408)).code, refusalOf(found(428)).code]);
    expect([...known].filter((code) => !guide.includes(`\`${code}\``))).toEqual([]);
  });
});
