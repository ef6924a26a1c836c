import type { Setting } from '../../../platform/config/setting.js';

/** .env.example: every setting, commented out, so that a copy changes nothing until a line is uncommented. */
export function envExample(settings: readonly Setting[]): string {
  const entries = settings.map(({ name, description, defaultText, secret }) => {
    const notes = [secret ? 'Secret.' : '', defaultText === '' ? '' : `Default: ${defaultText}.`].filter(
      (note) => note !== '',
    );
    return [`# ${[description, ...notes].join(' ')}`, `# ${name}=${valueFor(defaultText)}`, ''].join('\n');
  });
  return [
    '# Made by `npm run contract` from the settings the gateway reads. Copy to .env and change what you need.',
    '',
    ...entries,
  ].join('\n');
}

/** Only a default that is a value, not a sentence about one. */
function valueFor(defaultText: string): string {
  return defaultText.includes(' ') ? '' : defaultText;
}
