import { Flag, NumberField, OneOf, Text, TextList } from '../../platform/operations/fields.js';
import { Recipients } from './recipients.js';

/** The longest base64 of the largest media that WhatsApp takes from us, as a data URI. */
export const MEDIA_TEXT_MAX = 22_500_000;

const mediaWords = 'An http(s) address, base64 or a data URI.';

class SendDto {
  @Text('The number of the device that sends.', { max: 64 }) sender_device!: string;
  @Recipients() phone!: string | string[];
}

export class SendTextDto extends SendDto {
  @Text('The text, 1 to 4000 characters.', { max: 4_000 }) message!: string;
}

export class SendPictureDto extends SendDto {
  @Text(mediaWords, { max: MEDIA_TEXT_MAX }) media!: string;
  @Text('A caption, up to 4000 characters.', { max: 4_000, optional: true }) caption?: string;
}

export class SendAudioDto extends SendDto {
  @Text(mediaWords, { max: MEDIA_TEXT_MAX }) media!: string;
  @Flag('True: send it as a voice note.', { optional: true }) voice?: boolean;
}

export class SendFileDto extends SendPictureDto {
  @Text('The name the recipient sees.', { max: 240, optional: true }) filename?: string;
}

export class SendMediaDto extends SendFileDto {
  @OneOf(['image', 'video', 'audio', 'file'], 'What the media is.') type!: 'image' | 'video' | 'audio' | 'file';
}

export class SendLocationDto extends SendDto {
  @NumberField('Degrees north, -90 to 90.', { min: -90, max: 90 }) latitude!: number;
  @NumberField('Degrees east, -180 to 180.', { min: -180, max: 180 }) longitude!: number;
  @Text('The name of the place.', { max: 255, optional: true }) name?: string;
  @Text('The address of the place.', { max: 1_000, optional: true }) address?: string;
}

export class SentDto {
  @Text('What will happen, in words.') message!: string;
  @TextList('The ids of the messages, one a recipient, in order.', { max: 1_000 }) message_ids!: string[];
  @NumberField('How many messages were accepted.', { integer: true }) accepted!: number;
}
