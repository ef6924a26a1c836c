import { Flag, Id, Instant, NestedList, NumberField, OneOf, Text } from '../../../platform/operations/fields.js';
import { DeviceRef } from '../device-field.js';

export class LinkDeviceDto {
  @DeviceRef() device!: string;
  @OneOf(['qr', 'code'], 'A QR code to scan (default), or a code to type on the phone.', { optional: true })
  by?: 'qr' | 'code';
}

export class LinkStepDto {
  @OneOf(['qr', 'code', 'connected', 'failed'], 'What there is to do, or how it ended.') type!:
    'qr' | 'code' | 'connected' | 'failed';
  @Text('The text of the QR code.', { optional: true, max: 2_000 }) qr?: string;
  @Text('The QR code as an image, a data URI.', { optional: true, max: 100_000 }) qr_image?: string;
  @Text('The code to type on the phone.', { optional: true }) code?: string;
  @Instant('Until when the code can be used; the next one follows by itself.', { optional: true }) expires_at?: Date;
  @Text('Why it failed, as a stable code.', { optional: true }) reason?: string;
  @Text('Why it failed, and what to do.', { optional: true, max: 1_000 }) sentence?: string;
}

export class CreateLinkPageDto {
  @DeviceRef() device!: string;
  @NumberField('For how many minutes the page can be used; 60 when left out.', {
    integer: true,
    min: 5,
    max: 7 * 24 * 60,
    optional: true,
  })
  minutes?: number;
  @Text('Who asks: the name at the top of the page.', { max: 80, optional: true }) title?: string;
  @Text('A sentence of yours for whoever holds the phone.', { max: 400, optional: true }) message?: string;
  @Text('Your colour, like #0a7d4f.', {
    pattern: /^#[0-9a-f]{6}$/i,
    patternWords: 'must look like #0a7d4f',
    optional: true,
  })
  colour?: string;
}

export class LinkPageDto {
  @Id('lnk', 'The id of the page.') id!: string;
  @Text('The id of the device it links.') device_id!: string;
  @Text('The address to send to whoever holds the phone; shown once.', { max: 500 }) url!: string;
  @Instant('Until when it can be used.') expires_at!: Date;
}

export class LinkPagesOfDeviceDto {
  @DeviceRef() device!: string;
}

export class OpenLinkPageDto {
  @Id('lnk', 'The id of the page.') id!: string;
  @Text('The name at the top of the page; null: as the account’s branding says.', { nullable: true })
  title!: string | null;
  @Instant('When it was made.') created_at!: Date;
  @Instant('Until when it can be used.') expires_at!: Date;
}

export class OpenLinkPagesDto {
  @NestedList(() => OpenLinkPageDto, 'The newest first.', { max: 100 }) data!: OpenLinkPageDto[];
}

export class LinkPageRefDto {
  @Id('lnk', 'The id of the page.') id!: string;
}

export class LinkPageRevokedDto {
  @Id('lnk', 'The id of the page.') id!: string;
  @Flag('That it can no longer be used.') revoked!: boolean;
}
