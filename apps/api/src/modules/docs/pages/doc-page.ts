export type Section = 'Guides' | 'Look up' | 'Reference';

/** One page, in Markdown; every other form is rendered from it. */
export interface DocPage {
  /** Its address below /docs. */
  readonly slug: string;
  readonly section: Section;
  readonly title: string;
  readonly description: string;
  /** What a page of the reference is about; its neighbours share it. */
  readonly area?: string;
  readonly markdown: string;
}

/** Text inside a table cell. */
export function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}

export function jsonBlock(value: unknown): string {
  return ['```json', JSON.stringify(value, null, 2), '```'].join('\n');
}
