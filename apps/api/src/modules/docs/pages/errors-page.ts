import { catalogue } from '../../../platform/errors/catalogue.js';
import type { DocPage } from './doc-page.js';

const introduction = `Every failure has a stable code. Native answers carry it as \`error.code\` with a link to its place on this page;
tools carry it in \`structuredContent.error.code\`. WhatsGate paths answer with the sentence alone, as WhatsGate does.
Sentences may say more than shown here where a fact makes them clearer: match codes, show sentences.

The status is the one of the REST doors. Two differ at the native door: \`token_missing\` and \`token_invalid\` are 401 there.
`;

/** Every code of the catalogue, each with an anchor that errors link to. */
export function errorsPage(): DocPage {
  const entries = Object.entries(catalogue).map(
    ([code, { status, message }]) => `## ${code}\n\nStatus ${status}. “${message}”\n`,
  );
  return {
    slug: 'errors',
    section: 'Look up',
    title: 'Errors',
    description: 'Every error code, its status and what to do.',
    markdown: ['# Errors', '', introduction, ...entries].join('\n'),
  };
}
