import { Module } from '@nestjs/common';
import { GuestsController } from './guests.controller.js';
import { GuestsService } from './guests.service.js';
import { InvitationMails } from './invitation-mails.js';
import { InvitationsController } from './invitations.controller.js';
import { InvitationsRepository } from './invitations.repository.js';
import { InvitationsService } from './invitations.service.js';
import { StrangersService } from './strangers.service.js';
import { TeamService } from './team.service.js';
import { TwoFactorController } from './two-factor.controller.js';
import { TwoFactorRepository } from './two-factor.repository.js';
import { TwoFactorService } from './two-factor.service.js';
import { UsersController } from './users.controller.js';
import { UsersRepository } from './users.repository.js';
import { UsersService } from './users.service.js';

@Module({
  controllers: [UsersController, InvitationsController, TwoFactorController, GuestsController],
  providers: [
    UsersService,
    UsersRepository,
    TeamService,
    InvitationsService,
    InvitationMails,
    InvitationsRepository,
    GuestsService,
    StrangersService,
    TwoFactorService,
    TwoFactorRepository,
  ],
  exports: [UsersService, StrangersService, TwoFactorService],
})
export class UsersModule {}
