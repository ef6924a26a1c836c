import { Instant, NestedList, Text } from '../../platform/operations/fields.js';
import { PageQuery } from '../../platform/operations/page.dto.js';

export class ContactRefDto {
  @Text('The id, the number or the LID of the contact.', { max: 64 }) contact!: string;
}

export class ListContactsDto extends PageQuery {
  @Text('Only those whose number begins so.', { max: 64, optional: true, pattern: /\d/, patternWords: 'needs a digit' })
  number?: string;
  @Text('Only the one with this LID.', { max: 64, optional: true }) lid?: string;
  @Text('Only those whose name begins so, in capitals or not.', { max: 200, optional: true }) name?: string;
}

export class UpdateContactDto extends ContactRefDto {
  @Text('What you call the contact; null: as they call themselves.', { max: 200, nullable: true }) name!: string | null;
}

export class ContactDto {
  @Text('The id of the contact. It stays, also when more becomes known of the person.') id!: string;
  @Text('What you call the contact; as they call themselves where you gave no name.', { nullable: true })
  name!: string | null;
  @Text('As they call themselves on WhatsApp.', { nullable: true }) whatsapp_name!: string | null;
  @Text('Their number with the country code; null while WhatsApp hides it.', { nullable: true }) number!: string | null;
  @Text('WhatsApp’s own name for them, where it has told it.', { nullable: true }) lid!: string | null;
  @Text('Their username on WhatsApp, where they have one.', { nullable: true }) username!: string | null;
  @Instant('When they were first seen.') created_at!: Date;
  @Instant('When something about them last changed.') updated_at!: Date;
}

export class ContactPageDto {
  @NestedList(() => ContactDto, 'The newest first.', { max: 200 }) data!: ContactDto[];
  @Text('Ask for the next page with this; null at the end.', { nullable: true }) next_cursor!: string | null;
}
