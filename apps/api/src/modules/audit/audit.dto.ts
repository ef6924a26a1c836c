import { Facts, Instant, NestedList, OneOf, Text } from '../../platform/operations/fields.js';
import { PageQuery } from '../../platform/operations/page.dto.js';

const actorKinds = ['user', 'token', 'operator', 'visitor'] as const;

export class ListAuditEntriesDto extends PageQuery {
  @OneOf(actorKinds, 'Only what such did: user, token, operator or visitor.', { optional: true }) actor_kind?: string;
  @Text('Only this operation, like create_device.', { max: 64, optional: true }) operation?: string;
}

export class AuditEntryDto {
  @Text('The id of the record.') id!: string;
  @Text('The operation that was done.') operation!: string;
  @Text('Who did it: a token, a user, an operator, or a visitor who signed up.') actor_kind!: string;
  @Text('The id of who did it.') actor_id!: string;
  @Text('The door it came through: rest, whatsgate, mcp, operator or sign-up.') door!: string;
  @Text('The request it belonged to.') request_id!: string;
  @Text('The IPv4 address or IPv6 network it came from; null at the command line.', { nullable: true })
  network!: string | null;
  @Text('What it was done to.') subject_id!: string;
  @Facts('What changed.') details!: unknown;
  @Instant('When it was done.') at!: Date;
}

export class AuditPageDto {
  @NestedList(() => AuditEntryDto, 'The newest first.', { max: 200 }) data!: AuditEntryDto[];
  @Text('Ask for the next page with this; null at the end.', { nullable: true }) next_cursor!: string | null;
}
