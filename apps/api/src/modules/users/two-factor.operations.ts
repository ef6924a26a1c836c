import { operation } from '../../platform/operations/operation.js';
import {
  BeginTwoFactorDto,
  ConfirmTwoFactorDto,
  StopTwoFactorDto,
  TwoFactorBegunDto,
  TwoFactorOnDto,
  TwoFactorStoppedDto,
} from './two-factor.dto.js';

const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

export const beginTwoFactor = operation({
  id: 'begin_two_factor',
  scope: 'sessions:write',
  effect: 'write',
  summary: 'Begin a second factor for yourself',
  description: 'Answers the secret for an authenticator app. It counts once confirm_two_factor has seen a code of it.',
  doors: { rest: 'POST /two-factor' },
  input: BeginTwoFactorDto,
  output: TwoFactorBegunDto,
  errors: ['person_only', 'password_refused', 'two_factor_on'],
  status: 201,
  example: {
    input: { password: 'correct horse battery' },
    output: {
      secret,
      otpauth_url: `otpauth://totp/Wagate%20(acme):owner%40acme.example?secret=${secret}&issuer=Wagate%20(acme)`,
      qr: 'data:image/png;base64,iVBORw0KGgo=',
    },
  },
});

export const confirmTwoFactor = operation({
  id: 'confirm_two_factor',
  scope: 'sessions:write',
  effect: 'write',
  summary: 'Turn the second factor on',
  description: 'From now on signing in asks for a code. The answer shows ten recovery codes, once.',
  doors: { rest: 'POST /two-factor/confirm' },
  input: ConfirmTwoFactorDto,
  output: TwoFactorOnDto,
  errors: ['person_only', 'two_factor_refused', 'two_factor_off', 'two_factor_on'],
  example: { input: { code: '123456' }, output: { recovery_codes: ['abcde-fghjk', 'mnpqr-stuvw'] } },
});

export const stopTwoFactor = operation({
  id: 'stop_two_factor',
  scope: 'sessions:write',
  effect: 'destructive',
  summary: 'Turn the second factor off',
  description: 'Takes the password and a code, or a recovery code where the app is lost.',
  doors: { rest: 'POST /two-factor/stop' },
  input: StopTwoFactorDto,
  output: TwoFactorStoppedDto,
  errors: ['person_only', 'password_refused', 'two_factor_refused', 'two_factor_off'],
  example: { input: { password: 'correct horse battery', code: '123456' }, output: { stopped: true } },
});
