import { Controller } from '@nestjs/common';
import type { Call } from '../../platform/operations/call.js';
import type { NoInputDto } from '../../platform/operations/no-input.dto.js';
import { Handles } from '../../platform/operations/operation.js';
import { PasswordsService } from './passwords.service.js';
import { PeopleSessionsService } from './people-sessions.service.js';
import type {
  ChangePasswordDto,
  ListSessionsDto,
  OtherSessionsEndedDto,
  PasswordChangedDto,
  SessionEndedDto,
  SessionListDto,
  SessionRefDto,
} from './sessions.dto.js';
import { changePassword, endOtherSessions, endSession, listSessions } from './sessions.operations.js';

@Controller()
export class SessionsController {
  constructor(
    private readonly sessions: PeopleSessionsService,
    private readonly passwords: PasswordsService,
  ) {}

  @Handles(listSessions)
  list(call: Call, input: ListSessionsDto): Promise<SessionListDto> {
    return this.sessions.list(call, input);
  }

  @Handles(endSession)
  end(call: Call, input: SessionRefDto): Promise<SessionEndedDto> {
    return this.sessions.end(call, input.id);
  }

  @Handles(endOtherSessions)
  endOthers(call: Call, _input: NoInputDto): Promise<OtherSessionsEndedDto> {
    return this.sessions.endOthers(call);
  }

  @Handles(changePassword)
  changePassword(call: Call, input: ChangePasswordDto): Promise<PasswordChangedDto> {
    return this.passwords.change(call, input);
  }
}
