import { Module } from '@nestjs/common';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { SafeFetcher } from '../../platform/fetch/safe-fetcher.js';
import { MediaRepository } from './media.repository.js';
import { MediaService } from './media.service.js';

@Module({
  providers: [
    MediaService,
    MediaRepository,
    {
      provide: SafeFetcher,
      inject: [CONFIG],
      useFactory: (config: Config) => new SafeFetcher({ allowedPrivateHosts: config.mediaPrivateHosts }),
    },
  ],
  exports: [MediaService],
})
export class MediaModule {}
