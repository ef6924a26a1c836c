import { NumberField, Text } from '../../../platform/operations/fields.js';

export class SearchDocsDto {
  @Text('What to look for, in a few words.', { max: 200 }) query!: string;
  @NumberField('How many pages to name at most; 5 when left out.', { integer: true, min: 1, max: 20, optional: true })
  limit?: number;
}

export class ReadDocPageDto {
  @Text('The page as search_docs names it, for example "errors" or "reference/send_text_message".', { max: 120 })
  page!: string;
}

export class GetOperationDto {
  @Text('The id of the operation, for example "send_text_message".', { max: 64 }) id!: string;
}
