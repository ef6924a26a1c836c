import { randomBytes } from 'node:crypto';

export interface TestQueue {
  /** Undefined: the queue lives in the test's PostgreSQL. */
  readonly redisUrl?: string;
  /** Of every Redis key, and the name of the queue's schema in PostgreSQL: nobody else's. */
  readonly prefix: string;
}

/** The queue this run was asked to test, by TEST_QUEUE and TEST_REDIS_URL. */
export function testQueue(): TestQueue {
  const prefix = `test_${randomBytes(6).toString('hex')}`;
  if (process.env.TEST_QUEUE !== 'redis') return { prefix };
  const redisUrl = process.env.TEST_REDIS_URL;
  if (redisUrl === undefined) throw new Error('TEST_QUEUE=redis needs TEST_REDIS_URL');
  return { redisUrl, prefix };
}
