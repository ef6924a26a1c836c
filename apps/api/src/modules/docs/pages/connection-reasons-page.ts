import { connectionReasons } from '../../../engines/engine.js';
import { cell, type DocPage } from './doc-page.js';

const follows = {
  now: 'connects again at once',
  soon: 'connects again by itself, after seconds, later minutes',
  slowly: 'tries again with long pauses',
  never: 'stays so until a person acts',
} as const;

const introduction = `A device that is not connected says why: \`reason\` is a stable code, \`reason_text\` the sentence for people.
Every change is an event (\`device.connected\`, \`device.disconnected\`, \`device.linking\`) with the same facts.
Messages wait meanwhile and are sent in order once the device is connected; none is lost by a device that is down for less than a day.
Only \`logged_out_on_phone\` and \`logged_out\` end a link: every other reason keeps it, and nothing has to be scanned again.
`;

/** Every reason, with what follows by itself. */
export function connectionReasonsPage(): DocPage {
  const rows = Object.entries(connectionReasons).map(
    ([reason, { sentence, again }]) => `| \`${reason}\` | ${cell(sentence)} | ${follows[again]} |`,
  );
  return {
    slug: 'connection-reasons',
    section: 'Look up',
    title: 'Why a device is not connected',
    description: 'Every reason, in words, and what the gateway does by itself.',
    markdown: [
      '# Why a device is not connected',
      '',
      introduction,
      '| reason | in words | what follows |',
      '|---|---|---|',
      ...rows,
      '',
    ].join('\n'),
  };
}
