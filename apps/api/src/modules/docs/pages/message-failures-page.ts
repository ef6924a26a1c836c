import type { Retry } from '../../../engines/engine.js';
import { knownFailures } from '../../../engines/failures.js';
import { cell, type DocPage } from './doc-page.js';

const introduction = `A message that cannot be sent says why by a stable code: \`error_code\` once it has failed, \`hold_reason\`
while it waits to be tried again (\`hold_until\` says when), and \`cause\` in its timeline.
What waits is tried again by itself for a day, with growing pauses. While a device is down, its messages may also wait with
[the reason of the device](./connection-reasons.md).

The status after each: \`failed\` where it is never tried again, \`held\` where it is, \`unknown\` where nobody can say whether it was sent.
`;

/** Every way in which a message is not sent, with what to do. */
export function messageFailuresPage(): DocPage {
  return {
    slug: 'message-failures',
    section: 'Look up',
    title: 'Why a message is not sent',
    description: 'Every failure of a message, what to do, and whether it is tried again.',
    markdown: [
      '# Why a message is not sent',
      '',
      introduction,
      '| code | status | in words | what to do | tried again |',
      '|---|---|---|---|---|',
      ...knownFailures.map(
        ({ code, message, advice, retry }) =>
          `| \`${code}\` | \`${statusAfter(retry)}\` | ${cell(message)} | ${cell(advice)} | ${again(retry)} |`,
      ),
      '',
      '## What linked devices hear from WhatsApp',
      '',
      'The error of WhatsApp’s acknowledgement. One that is not listed is a `whatsapp_refused`.',
      '',
      ...answersTable(
        knownFailures.flatMap(({ code, retry, linked = [] }) => linked.map((answer) => ({ answer, code, retry }))),
      ),
      '## What Cloud API devices hear from Meta',
      '',
      'Meta’s error code. One from 200 to 299 is a `permission_missing`; another that is not listed is a `whatsapp_refused`, or follows its HTTP status.',
      '',
      ...answersTable(
        knownFailures.flatMap(({ code, retry, cloud = {} }) =>
          Object.entries(cloud).map(([answer, special]) => ({ answer: Number(answer), code, retry, ...special })),
        ),
      ),
    ].join('\n'),
  };
}

interface Answer {
  readonly answer: number;
  readonly code: string;
  readonly retry: Retry;
}

function answersTable(answers: readonly Answer[]): string[] {
  const rows = [...answers]
    .sort((a, b) => a.answer - b.answer)
    .map(({ answer, code, retry }) => `| ${answer} | \`${code}\` | \`${statusAfter(retry)}\` | ${again(retry)} |`);
  return ['| WhatsApp’s code | code | status | tried again |', '|---|---|---|---|', ...rows, ''];
}

function statusAfter({ kind }: Retry): 'failed' | 'unknown' | 'held' {
  if (kind === 'never') return 'failed';
  return kind === 'unknown' ? 'unknown' : 'held';
}

function again(retry: Retry): string {
  switch (retry.kind) {
    case 'never':
      return 'no';
    case 'unknown':
      return 'no: it may have been sent';
    case 'reconnect':
      return 'yes, once the device is connected';
    case 'later':
      return `yes, after ${retry.afterMs / 1_000} seconds`;
  }
}
