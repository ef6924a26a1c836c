import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Redis } from 'ioredis';
import {
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRedis,
  RateLimiterRes,
  type RateLimiterAbstract,
} from 'rate-limiter-flexible';
import { CONFIG, type Config } from '../config/config.js';
import { Database } from '../db/database.js';
import { AppError } from '../errors/app-error.js';
import { Every } from '../jobs/every.js';
import { LOG, type Log } from '../log/log.js';
import type { RateLimitState } from './call.js';

const MINUTE_SECONDS = 60;
const HOUR_MS = 60 * 60 * 1000;

/** So many in a minute, or in another time, shared by every replica. When the store is away each process counts for itself. */
@Injectable()
export class RateLimiter implements OnApplicationShutdown {
  private readonly limiters = new Map<string, RateLimiterAbstract>();
  private readonly redis: Redis | undefined;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly db: Database,
    @Inject(LOG) log: Log,
  ) {
    if (!config.queue.redisUrl) return;
    this.redis = new Redis(config.queue.redisUrl, { enableOfflineQueue: false, maxRetriesPerRequest: 1 });
    this.redis.on('error', (error: Error) => log.warn({ error: error.message }, 'the rate limiter cannot reach Redis'));
  }

  async consume(key: string, most: number, seconds = MINUTE_SECONDS): Promise<RateLimitState> {
    try {
      return stateOf(most, await this.limiter(most, seconds).consume(key));
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      throw new RateLimited(stateOf(most, refusal));
    }
  }

  /** Strangers choose some of the keys: what they leave behind must not grow for ever. */
  @Every({ name: 'forget-rate-limits', everyMs: HOUR_MS })
  async forgetExpired(): Promise<void> {
    if (this.redis) return;
    await this.db.systemQuery('forget_rate_limits', 'DELETE FROM rate_limits WHERE expire < $1', [Date.now()]);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.redis?.quit().catch(() => undefined);
  }

  private limiter(points: number, duration: number): RateLimiterAbstract {
    const name = `${points} in ${duration}`;
    const known = this.limiters.get(name);
    if (known) return known;
    const shared = { points, duration, insuranceLimiter: new RateLimiterMemory({ points, duration }) };
    const limiter = this.redis
      ? new RateLimiterRedis({ ...shared, storeClient: this.redis, keyPrefix: `${this.config.queue.prefix}:rate` })
      : new RateLimiterPostgres({
          ...shared,
          storeClient: this.db.systemConnections,
          storeType: 'pool',
          tableName: 'rate_limits',
          tableCreated: true,
          clearExpiredByTimeout: false,
          keyPrefix: 'rate',
        });
    this.limiters.set(name, limiter);
    return limiter;
  }
}

export class RateLimited extends AppError {
  constructor(readonly state: RateLimitState) {
    super('rate_limited', { retryAfterSeconds: state.resetSeconds });
  }
}

function stateOf(limit: number, result: RateLimiterRes): RateLimitState {
  return {
    limit,
    remaining: Math.max(0, result.remainingPoints),
    resetSeconds: Math.max(1, Math.ceil(result.msBeforeNext / 1000)),
  };
}
