import type { Setting } from '../../../platform/config/setting.js';
import { cell, type DocPage } from './doc-page.js';

const introduction = `The gateway reads these environment variables once, when it starts, and names every one that is wrong.
Those marked secret are never logged. \`.env.example\` lists the same.
`;

export function settingsPage(settings: readonly Setting[]): DocPage {
  const rows = settings.map((setting) => {
    const meaning = `${setting.description}${setting.secret ? ' **Secret.**' : ''}`;
    return `| \`${setting.name}\` | ${cell(meaning)} | ${cell(setting.defaultText) || 'unset'} |`;
  });
  return {
    slug: 'settings',
    section: 'Look up',
    title: 'Settings',
    description: 'Every environment variable the gateway reads.',
    markdown: ['# Settings', '', introduction, '| variable | meaning | default |', '|---|---|---|', ...rows, ''].join(
      '\n',
    ),
  };
}
