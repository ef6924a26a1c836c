import { Flag, Id, Instant, NestedList, OneOf, Text, TextList } from '../../platform/operations/fields.js';
import { scopes } from '../../platform/operations/operation.js';
import { PageQuery } from '../../platform/operations/page.dto.js';

export class CreateTokenDto {
  @Text('A name that says where the token is used.', { max: 100 })
  name!: string;

  @OneOf(['live', 'test'], 'live or test; only its prefix differs.', { optional: true })
  kind?: 'live' | 'test';

  @TextList('What the token may do; everything when left out.', { optional: true, max: 50, choices: ['*', ...scopes] })
  scopes?: string[];

  @TextList('The devices the token may use, by id or number; all when left out.', { optional: true, max: 1_000 })
  devices?: string[];

  @Instant('When the token stops counting; never when left out.', { optional: true })
  expires_at?: string;
}

export class TokenRefDto {
  @Id('tok', 'The id of the token.')
  id!: string;
}

export class ListTokensDto extends PageQuery {}

export class TokenDto {
  @Text('The id of the token.') id!: string;
  @Text('Its name.') name!: string;
  @OneOf(['live', 'test'], 'live or test.') kind!: string;
  @Text('How the token begins.') prefix!: string;
  @TextList('What it may do; * is everything.', { max: 50 }) scopes!: string[];
  @TextList('The ids of the devices it may use; empty: all.', { max: 1_000 }) device_ids!: string[];
  @Instant('When it stops counting.', { nullable: true }) expires_at!: Date | null;
  @Instant('When it was used last, to a few seconds.', { nullable: true }) last_used_at!: Date | null;
  @Instant('When it was made.') created_at!: Date;
}

export class NewTokenDto extends TokenDto {
  @Text('The token itself. It is shown this once and cannot be read again.') token!: string;
}

export class TokenPageDto {
  @NestedList(() => TokenDto, 'The newest first.', { max: 200 }) data!: TokenDto[];
  @Text('Ask for the next page with this; null at the end.', { nullable: true }) next_cursor!: string | null;
}

export class TokenRevokedDto {
  @Text('The id of the token.') id!: string;
  @Flag('True: it is refused everywhere from now on.') revoked!: boolean;
}
