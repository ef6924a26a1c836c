import { Facts, Flag, Nested, NumberField, Text } from '../../platform/operations/fields.js';

export class GetAccountDto {}

export class BrandingDto {
  @Text('The name at the top; null: none.', { max: 80, nullable: true }) title!: string | null;
  @Text('The colour, like #0a7d4f; null: ours.', {
    pattern: /^#[0-9a-f]{6}$/i,
    patternWords: 'must look like #0a7d4f',
    nullable: true,
  })
  colour!: string | null;
  @Text('A sentence of yours; null: none.', { max: 400, nullable: true }) message!: string | null;
}

export class UpdateAccountDto {
  @Text('The name of the account.', { max: 100, optional: true }) name?: string;
  @Text('The time zone that days are counted in, like Europe/Berlin.', { max: 64, optional: true }) time_zone?: string;
  @Nested(() => BrandingDto, 'How link pages look that say nothing else; all of it replaces what was there.', {
    optional: true,
  })
  branding?: BrandingDto;
}

export class AccountDto {
  @Text('The subdomain of the account.') subdomain!: string;
  @Text('Its name.') name!: string;
  @Text('The time zone that days are counted in.') time_zone!: string;
  @Nested(() => BrandingDto, 'How link pages look that say nothing else.') branding!: BrandingDto;
  @Text('The plan.') plan!: string;
  @Flag('Whether the plan includes API access.') api_access!: boolean;
  @NumberField('Requests a minute; null: no limit.', { nullable: true }) requests_per_minute!: number | null;
  @NumberField('Messages a day and device; null: no limit.', { nullable: true }) messages_per_day!: number | null;
  @NumberField('Devices; null: no limit.', { nullable: true }) devices_max!: number | null;
  @Facts('The token that asked: its id, kind and scopes.') token!: unknown;
}
