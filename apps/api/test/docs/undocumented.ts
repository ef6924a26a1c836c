import type { Setting } from '../../src/platform/config/setting.js';
import type { OperationSpec } from '../../src/platform/operations/operation.js';

/** What a customer can meet, and must therefore be able to look up. */
export interface Promised {
  readonly specs: readonly OperationSpec[];
  readonly codes: readonly string[];
  readonly settings: readonly Pick<Setting, 'name'>[];
}

/** Everything that the pages leave out, in words. */
export function undocumented(pages: ReadonlyMap<string, string>, { specs, codes, settings }: Promised): string[] {
  const text = (name: string): string => pages.get(name) ?? '';
  return [
    ...specs.filter(({ id }) => !text(`reference/${id}.md`).includes('## Errors')).map(({ id }) => `operation ${id}`),
    ...specs.filter(({ id }) => !text('reference.md').includes(`/reference/${id}.md`)).map(({ id }) => `list ${id}`),
    ...codes.filter((code) => !text('errors.md').includes(`\n## ${code}\n`)).map((code) => `error ${code}`),
    ...settings
      .filter(({ name }) => !text('settings.md').includes(`| \`${name}\` |`))
      .map(({ name }) => `setting ${name}`),
  ];
}
