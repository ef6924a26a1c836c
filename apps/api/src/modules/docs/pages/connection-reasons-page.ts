import { closeCodesOf, connectionReasons, isConnectionReason } from '../../../engines/connection-reasons.js';
import { statusAfter } from '../../devices/index.js';
import { cell, type DocPage } from './doc-page.js';

const follows = {
  now: 'now: connects again at once, and says something only if that fails',
  soon: 'soon: connects again by itself, after seconds, later minutes',
  slowly: 'slowly: tries again with long pauses, from half a minute up to an hour',
  never: 'never: stays so until a person acts',
} as const;

const introduction = `A device that is not connected says why: \`reason\` is a stable code, \`reason_text\` the sentence for people.
Every change is an event (\`device.connected\`, \`device.disconnected\`, \`device.linking\`) with the same facts.
Messages wait meanwhile and are sent in order once the device is connected; none is lost by a device that is down for less than a day.
Only \`logged_out_on_phone\` and \`logged_out\` end a link: every other reason keeps it, and nothing has to be scanned again.

The codes are those WhatsApp closes the connection of a linked device with. A code that is not listed is a \`connection_lost\`.
The status is that of a device that was linked; one that is still being linked stays \`not_connected\`.
`;

/** Every reason, with what leads to it and what follows by itself. */
export function connectionReasonsPage(): DocPage {
  const rows = Object.keys(connectionReasons)
    .filter(isConnectionReason)
    .map((reason) => {
      const { sentence, again } = connectionReasons[reason];
      const codes = closeCodesOf(reason).join(', ') || '–';
      return `| \`${reason}\` | ${codes} | \`${statusAfter(reason)}\` | ${cell(sentence)} | ${follows[again]} |`;
    });
  return {
    slug: 'connection-reasons',
    section: 'Look up',
    title: 'Why a device is not connected',
    description: 'Every reason, in words, and what the gateway does by itself.',
    markdown: [
      '# Why a device is not connected',
      '',
      introduction,
      '| reason | WhatsApp’s codes | status | in words, and what to do | connects again |',
      '|---|---|---|---|---|',
      ...rows,
      '',
    ].join('\n'),
  };
}
