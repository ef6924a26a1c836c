import { eventTypes } from '../../events/index.js';
import { cell, type DocPage } from './doc-page.js';

const introduction = `Everything that happens is an event, written down once and kept for 30 days. Read them page by page, or follow
them as they happen. \`subject\` is the id of what it happened to, \`device_id\` the device, \`at\` the time, \`data\` what there is to know.

A message tells how it got on with \`message.*\`. That it is queued or being sent is in its timeline only, and while it waits
the \`error_code\` says [why](./message-failures.md).
`;

/** Every type of event, with what its data tells. */
export function eventsPage(): DocPage {
  return {
    slug: 'events',
    section: 'Look up',
    title: 'What can happen',
    description: 'Every type of event, and what its data tells.',
    markdown: [
      '# What can happen',
      '',
      introduction,
      '| type | what happened: {what data tells} |',
      '|---|---|',
      ...Object.entries(eventTypes).map(([type, words]) => `| \`${type}\` | ${cell(words)} |`),
    ].join('\n'),
  };
}
