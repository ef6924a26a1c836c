import { describe, expect, test } from '@jest/globals';
import { ConfigInvalid, readConfig } from './config.js';

const KEY = Buffer.from(Array.from({ length: 32 }, (_, index) => index * 7)).toString('base64');

function problemsOf(env: NodeJS.ProcessEnv): readonly string[] {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    if (error instanceof ConfigInvalid) return error.problems;
    throw error;
  }
}

describe('the environment', () => {
  test('names every problem at once, one sentence for each', () => {
    const problems = problemsOf({
      DEMO: '0',
      MASTER_KEY: 'short',
      DATABASE_CONNECTIONS: 'many',
      REDIS_URL: 'http://redis',
      TRUSTED_PROXIES: 'proxy, 10.0.0.0/99, 10.0.0.0/8, ::1',
      MEDIA_PRIVATE_HOSTS: 'nowhere, 127.0.0.1:3001',
      QUEUE_PREFIX: 'a b',
    });
    expect(problems).toEqual([
      'DATABASE_CONNECTIONS must be a number from 2 to 200',
      'REDIS_URL must begin with redis:// or rediss://',
      'QUEUE_PREFIX must be letters, digits, ":", "_" and "-"',
      'MASTER_KEY must be 32 bytes in base64 (openssl rand -base64 32)',
      'TRUSTED_PROXIES names "proxy", which is no address or range',
      'TRUSTED_PROXIES names "10.0.0.0/99", which is no address or range',
      'MEDIA_PRIVATE_HOSTS names "nowhere", which is no host:port',
    ]);
  });

  test.each([
    ['no master key', {}, 'MASTER_KEY is required'],
    ['a master key of zeros', { MASTER_KEY: Buffer.alloc(32).toString('base64') }, 'MASTER_KEY is not random enough'],
  ])('production refuses %s', (_, env, problem) => {
    expect(problemsOf({ DEMO: '0', ...env })).toEqual([expect.stringContaining(problem)]);
  });

  test('a sound environment is taken as it is', () => {
    expect(problemsOf({ DEMO: '0', MASTER_KEY: KEY, TRUSTED_PROXIES: '10.0.0.0/8,fd00::/8,192.0.2.1' })).toEqual([]);
  });
});
