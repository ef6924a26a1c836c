import { Flag, Id, Instant, NestedList, NumberField, Text } from '../../platform/operations/fields.js';
import { passwordForm } from '../users/index.js';

export class ListSessionsDto {
  @Flag('Those of everybody in the account, for who may change its people; else your own.', { optional: true })
  all?: boolean;
}

export class SessionRefDto {
  @Id('tok', 'The id of the session.')
  id!: string;
}

export class SessionDto {
  @Text('The id of the session.') id!: string;
  @Text('Whose it is; null: of an operator.', { nullable: true }) user_id!: string | null;
  @Text('Their e-mail address.', { nullable: true }) email!: string | null;
  @Flag('True: whoever runs the gateway entered the account.') by_operator!: boolean;
  @Text('What the browser calls itself.', { nullable: true }) user_agent!: string | null;
  @Text('The network it began from.', { nullable: true }) network!: string | null;
  @Flag('Whether it is the one that asks.') current!: boolean;
  @Instant('When it was used last, to a few seconds.', { nullable: true }) last_used_at!: Date | null;
  @Instant('When it ends by itself.', { nullable: true }) expires_at!: Date | null;
  @Instant('When it began.') created_at!: Date;
}

export class SessionListDto {
  @NestedList(() => SessionDto, 'The newest first.', { max: 1_000 }) data!: SessionDto[];
}

export class SessionEndedDto {
  @Text('The id of the session.') id!: string;
  @Flag('True: it is refused everywhere from now on.') ended!: boolean;
}

export class OtherSessionsEndedDto {
  @NumberField('How many have ended.') ended!: number;
}

export class ChangePasswordDto {
  @Text('The password until now.', { max: 1_024 })
  current_password!: string;

  @Text('The new one.', passwordForm)
  new_password!: string;
}

export class PasswordChangedDto {
  @Flag('True: every other session of yours has ended.') changed!: boolean;
}
