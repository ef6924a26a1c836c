import { Flag, Text, TextList } from '../../platform/operations/fields.js';

export class BeginTwoFactorDto {
  @Text('The password.', { max: 1_024 })
  password!: string;
}

export class ConfirmTwoFactorDto {
  @Text('The six digits that the authenticator app shows.', { max: 20 })
  code!: string;
}

export class StopTwoFactorDto {
  @Text('The password.', { max: 1_024 })
  password!: string;

  @Text('A code of the authenticator app, or a recovery code.', { max: 20 })
  code!: string;
}

export class TwoFactorBegunDto {
  @Text('The shared secret, for who types it into the app.') secret!: string;
  @Text('The address that the app opens.', { max: 1_000 }) otpauth_url!: string;
  @Text('The same as a QR code: a picture as a data address.', { max: 50_000 }) qr!: string;
}

export class TwoFactorOnDto {
  @TextList('Each lets you in once without the app. They are shown this once.', { max: 10 }) recovery_codes!: string[];
}

export class TwoFactorStoppedDto {
  @Flag('True: the password alone signs in.') stopped!: boolean;
}
