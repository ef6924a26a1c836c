import { Text } from '../../platform/operations/fields.js';

export class SignInDto {
  @Text('The e-mail address.', { max: 254 }) email!: string;
  @Text('The password.', { max: 1_024 }) password!: string;
  @Text('The code of the second factor, or a recovery code.', { max: 20, optional: true }) code?: string;
}

/** What an operator brings who enters from the bare domain. */
export class VisitDto {
  @Text('The ticket.', { max: 100 }) ticket!: string;
}
