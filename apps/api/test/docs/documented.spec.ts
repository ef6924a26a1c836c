import { declaredOperations } from '../../src/contract/declared-operations.js';
import { siteSources } from '../../src/modules/docs/index.js';
import { describedSettings } from '../../src/platform/config/setting.js';
import { catalogue } from '../../src/platform/errors/catalogue.js';
import { builtPages } from './built-site.js';
import { undocumented } from './undocumented.js';

const specs = await declaredOperations();
const settings = describedSettings();
const promised = { specs, settings, codes: Object.keys(catalogue) };
const sources = siteSources(specs, settings);

describe('the documentation', () => {
  it('has every operation, every error and every setting', () => {
    expect(undocumented(sources, promised)).toEqual([]);
  });

  it('that was built is that of this code', () => {
    const built = builtPages();
    expect(specs.filter(({ id }) => !built.has(`reference/${id}`)).map(({ id }) => id)).toEqual([]);
    const errors = built.get('errors') ?? '';
    expect(promised.codes.filter((code) => !errors.includes(`id="${code}"`))).toEqual([]);
    const shown = built.get('settings') ?? '';
    expect(settings.filter(({ name }) => !shown.includes(`<code>${name}</code>`)).map(({ name }) => name)).toEqual([]);
  });

  it('is the same however often it is written', () => {
    expect(siteSources(specs, settings)).toEqual(sources);
  });
});

describe('what is left out is noticed', () => {
  it.each(specs.map(({ id }) => id))('operation %s', (id) => {
    const without = new Map([...sources].filter(([name]) => name !== `reference/${id}.md`));
    expect(undocumented(without, promised)).toEqual([`operation ${id}`]);
  });

  it('any error', () => {
    for (const code of promised.codes)
      expect(undocumented(cut('errors.md', `## ${code}\n`), promised)).toEqual([`error ${code}`]);
  });

  it('any setting', () => {
    for (const { name } of settings) {
      expect(undocumented(cut('settings.md', `| \`${name}\` |`), promised)).toEqual([`setting ${name}`]);
    }
  });

  it('an operation that only the list leaves out', () => {
    expect(undocumented(cut('reference.md', '/reference/send_text_message.md'), promised)).toEqual([
      'list send_text_message',
    ]);
  });
});

function cut(page: string, part: string): ReadonlyMap<string, string> {
  return new Map([...sources].map(([name, text]) => [name, name === page ? text.replace(part, '') : text]));
}
