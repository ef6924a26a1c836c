import { Global, Module } from '@nestjs/common';
import { Authenticator } from '../../platform/http/authenticator.js';
import { DevicesModule } from '../devices/index.js';
import { OperatorsModule } from '../operators/index.js';
import { UsersModule } from '../users/index.js';
import { AccountsService } from './accounts.service.js';
import { OperatorVisits } from './operator-visits.service.js';
import { PasswordResetsController } from './password-resets.controller.js';
import { PasswordResetsRepository } from './password-resets.repository.js';
import { PasswordResetsService } from './password-resets.service.js';
import { PasswordsService } from './passwords.service.js';
import { PeopleSessionsService } from './people-sessions.service.js';
import { SessionController } from './session.controller.js';
import { SessionView } from './session-view.js';
import { SessionsController } from './sessions.controller.js';
import { SessionsRepository } from './sessions.repository.js';
import { SessionsService } from './sessions.service.js';
import { SignInLimits } from './sign-in-limits.js';
import { SignInProofs } from './sign-in-proofs.service.js';
import { SignInController } from './sign-in.controller.js';
import { TokenAuthenticator } from './token-authenticator.js';
import { TokenUses } from './token-uses.js';
import { TokensController } from './tokens.controller.js';
import { TokensRepository } from './tokens.repository.js';
import { TokensService } from './tokens.service.js';

@Global()
@Module({
  imports: [UsersModule, DevicesModule, OperatorsModule],
  controllers: [TokensController, SignInController, SessionController, SessionsController, PasswordResetsController],
  providers: [
    TokensService,
    AccountsService,
    SessionsService,
    SessionsRepository,
    SessionView,
    OperatorVisits,
    PeopleSessionsService,
    PasswordsService,
    PasswordResetsService,
    PasswordResetsRepository,
    SignInLimits,
    SignInProofs,
    TokensRepository,
    TokenAuthenticator,
    TokenUses,
    { provide: Authenticator, useExisting: TokenAuthenticator },
  ],
  exports: [TokensService, AccountsService, Authenticator],
})
export class TokensModule {}
