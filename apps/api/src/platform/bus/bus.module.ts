import { Global, Module } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config.js';
import { DatabaseAddress } from '../db/database.js';
import { LOG, type Log } from '../log/log.js';
import { Bus } from './bus.js';
import { PostgresBus } from './postgres-bus.js';
import { RedisBus } from './redis-bus.js';

@Global()
@Module({
  providers: [
    {
      provide: Bus,
      inject: [CONFIG, DatabaseAddress, LOG],
      useFactory: ({ queue }: Config, address: DatabaseAddress, log: Log): Bus =>
        queue.redisUrl === undefined
          ? new PostgresBus(address.url, queue.prefix, log)
          : new RedisBus(queue.redisUrl, queue.prefix, log),
    },
  ],
  exports: [Bus],
})
export class BusModule {}
