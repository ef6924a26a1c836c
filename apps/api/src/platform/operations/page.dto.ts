import { NumberField, Text } from './fields.js';

/** What every list takes. */
export class PageQuery {
  @NumberField('How many entries a page holds.', { integer: true, min: 1, max: 200, optional: true })
  limit?: number;

  @Text('The next_cursor of the page before.', { optional: true })
  cursor?: string;
}
