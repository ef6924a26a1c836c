import { Global, Module, type DynamicModule } from '@nestjs/common';
import { BusModule } from './bus/bus.module.js';
import { Clock, SystemClock } from './clock/clock.js';
import { CONFIG, type Config } from './config/config.js';
import { KeysRepository } from './crypto/keys.repository.js';
import { MasterKeys } from './crypto/master-keys.js';
import { PasswordHashes } from './crypto/password-hashes.js';
import { Vault } from './crypto/vault.js';
import { Database, DatabaseAddress } from './db/database.js';
import { HttpModule } from './http/http.module.js';
import { JobsModule } from './jobs/jobs.module.js';
import { Mailer } from './mail/mailer.js';
import { SmtpMailer } from './mail/smtp-mailer.js';
import { LOG, type Log } from './log/log.js';
import { OperationsModule } from './operations/operations.module.js';

export interface PlatformParts {
  readonly config: Config;
  readonly log: Log;
  readonly databaseUrl: string;
}

/** What knows nothing of WhatsApp or of our business. */
@Global()
@Module({})
export class PlatformModule {
  static with({ config, log, databaseUrl }: PlatformParts): DynamicModule {
    return {
      module: PlatformModule,
      imports: [BusModule, JobsModule, OperationsModule, HttpModule],
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: LOG, useValue: log },
        { provide: DatabaseAddress, useValue: { url: databaseUrl } },
        { provide: Clock, useClass: SystemClock },
        Database,
        KeysRepository,
        MasterKeys,
        Vault,
        PasswordHashes,
        { provide: Mailer, useClass: SmtpMailer },
      ],
      exports: [CONFIG, LOG, DatabaseAddress, Clock, Database, Vault, PasswordHashes, Mailer],
    };
  }
}
