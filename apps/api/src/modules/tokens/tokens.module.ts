import { Global, Module } from '@nestjs/common';
import { Authenticator } from '../../platform/http/authenticator.js';
import { DevicesModule } from '../devices/index.js';
import { UsersModule } from '../users/index.js';
import { AccountsService } from './accounts.service.js';
import { SessionsService } from './sessions.service.js';
import { SignInController } from './sign-in.controller.js';
import { TokenAuthenticator } from './token-authenticator.js';
import { TokensController } from './tokens.controller.js';
import { TokensRepository } from './tokens.repository.js';
import { TokensService } from './tokens.service.js';

@Global()
@Module({
  imports: [UsersModule, DevicesModule],
  controllers: [TokensController, SignInController],
  providers: [
    TokensService,
    AccountsService,
    SessionsService,
    TokensRepository,
    TokenAuthenticator,
    { provide: Authenticator, useExisting: TokenAuthenticator },
  ],
  exports: [TokensService, AccountsService, Authenticator],
})
export class TokensModule {}
