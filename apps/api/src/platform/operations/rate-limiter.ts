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
import { LOG, type Log } from '../log/log.js';
import type { RateLimitState } from './call.js';

const WINDOW_SECONDS = 60;

/** Requests a minute, shared by every replica. When the store is away each process counts for itself. */
@Injectable()
export class RateLimiter implements OnApplicationShutdown {
  private readonly limiters = new Map<number, RateLimiterAbstract>();
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

  async consume(key: string, perMinute: number): Promise<RateLimitState> {
    try {
      return stateOf(perMinute, await this.limiter(perMinute).consume(key));
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      throw new RateLimited(stateOf(perMinute, refusal));
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.redis?.quit().catch(() => undefined);
  }

  private limiter(perMinute: number): RateLimiterAbstract {
    const known = this.limiters.get(perMinute);
    if (known) return known;
    const insurance = new RateLimiterMemory({ points: perMinute, duration: WINDOW_SECONDS });
    const shared = { points: perMinute, duration: WINDOW_SECONDS, insuranceLimiter: insurance };
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
    this.limiters.set(perMinute, limiter);
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
