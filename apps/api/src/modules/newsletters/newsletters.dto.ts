import { Flag, NumberField, OneOf, Text } from '../../platform/operations/fields.js';
import { DeviceRef } from '../devices/index.js';

const newsletterId = {
  max: 48,
  pattern: /^\d{5,25}@newsletter$/,
  patternWords: 'must be an id like 120363000000000003@newsletter',
};
const ID = 'The id of the newsletter, "…@newsletter".';

export class CreateNewsletterDto {
  @DeviceRef() device!: string;
  @Text('What the newsletter is called.', { max: 100 }) name!: string;
  @Text('What it is about.', { max: 2048, optional: true }) description?: string;
}

export class FindNewsletterDto {
  @DeviceRef() device!: string;
  @Text('The id of the newsletter, or the code at the end of its link.', {
    max: 64,
    pattern: /^(\d{5,25}@newsletter|[\w-]+)$/,
    patternWords: 'must be an id like 120363000000000003@newsletter, or the code at the end of a link',
  })
  newsletter!: string;
}

export class NewsletterRefDto {
  @DeviceRef() device!: string;
  @Text(ID, newsletterId) newsletter!: string;
}

export class MuteNewsletterDto {
  @DeviceRef() device!: string;
  @Text(ID, newsletterId) newsletter!: string;
  @Flag('Whether its posts come in silence.') muted!: boolean;
}

export class NewsletterDto {
  @Text('The id of the newsletter. Messages are sent to it.') id!: string;
  @Text('What it is called.') name!: string;
  @Text('What it is about.', { nullable: true }) description!: string | null;
  @Text('The link that people follow to find it.', { nullable: true }) url!: string | null;
  @NumberField('How many follow it.', { integer: true, nullable: true }) followers!: number | null;
  @OneOf(['owner', 'admin', 'follower', 'guest'], 'What this number is to it.', { nullable: true })
  role!: string | null;
}

export class NewsletterFollowDto {
  @Text(ID) id!: string;
  @Flag('Whether this number follows it now.') following!: boolean;
}

export class NewsletterMuteDto {
  @Text(ID) id!: string;
  @Flag('Whether its posts come in silence now.') muted!: boolean;
}
