import { NoInputDto } from '../../platform/operations/no-input.dto.js';
import { operation } from '../../platform/operations/operation.js';
import {
  ChangePasswordDto,
  ListSessionsDto,
  OtherSessionsEndedDto,
  PasswordChangedDto,
  SessionEndedDto,
  SessionListDto,
  SessionRefDto,
} from './sessions.dto.js';

const exampleId = 'tok_01jd3w7zqk5m8n2p4r6t8v0x1y';

export const listSessions = operation({
  id: 'list_sessions',
  scope: 'sessions:read',
  effect: 'read',
  summary: 'List where you are signed in',
  description: 'Your own sessions; with all, those of everybody, for who may change the people of the account.',
  doors: { rest: 'GET /sessions' },
  input: ListSessionsDto,
  output: SessionListDto,
  errors: ['person_only', 'scope_missing'],
  example: {
    input: {},
    output: {
      data: [
        {
          id: exampleId,
          user_id: 'usr_01jd3w7zqk5m8n2p4r6t8v0x1y',
          email: 'owner@acme.example',
          by_operator: false,
          user_agent: 'Mozilla/5.0',
          network: '203.0.113.7',
          current: true,
          last_used_at: '2026-11-21T09:05:00.000Z',
          expires_at: '2026-11-21T21:00:00.000Z',
          created_at: '2026-11-21T09:00:00.000Z',
        },
      ],
    },
  },
});

export const endSession = operation({
  id: 'end_session',
  scope: 'sessions:write',
  effect: 'destructive',
  summary: 'End a session',
  description: 'It is refused at once. Whoever may change the people of the account may end theirs, too.',
  doors: { rest: 'DELETE /sessions/{id}' },
  input: SessionRefDto,
  output: SessionEndedDto,
  errors: ['person_only', 'session_not_found', 'scope_missing'],
  example: { input: { id: exampleId }, output: { id: exampleId, ended: true } },
});

export const endOtherSessions = operation({
  id: 'end_other_sessions',
  scope: 'sessions:write',
  effect: 'destructive',
  summary: 'End all your other sessions',
  description: 'They are refused at once; the one that asks goes on.',
  doors: { rest: 'DELETE /sessions' },
  input: NoInputDto,
  output: OtherSessionsEndedDto,
  errors: ['person_only'],
  example: { input: {}, output: { ended: 2 } },
});

export const changePassword = operation({
  id: 'change_password',
  scope: 'sessions:write',
  effect: 'write',
  summary: 'Change your password',
  description: 'Every other session of yours ends at once.',
  doors: { rest: 'POST /password' },
  input: ChangePasswordDto,
  output: PasswordChangedDto,
  errors: ['person_only', 'password_refused'],
  example: {
    input: { current_password: 'correct horse battery', new_password: 'a better horse battery' },
    output: { changed: true },
  },
});
