import type { Engine, Lack } from '../../engines/engine.js';
import { AppError } from '../../platform/errors/app-error.js';
import type { Resolved } from '../contacts/index.js';
import type { MessageContent } from './message.js';

const inWords: { readonly [Name in Lack]?: string } = {
  audio: 'audio',
  view_once: 'what can be viewed only once',
  lid: 'to a LID: it needs a phone number',
  group: 'to groups',
  newsletter: 'to channels',
};

const recipientKinds: readonly (readonly [string, Lack])[] = [
  ['@lid', 'lid'],
  ['@g.us', 'group'],
  ['@newsletter', 'newsletter'],
];

/** What the engine's WhatsApp can never send is refused while somebody still listens. */
export function refuseWhatIsLacking(
  engine: Pick<Engine, 'lacks'> | undefined,
  recipients: readonly Resolved[],
  content: MessageContent,
): void {
  if (!engine?.lacks) return;
  const wanted = new Set<Lack>([content.kind, ...recipients.flatMap(({ address }) => recipientKind(address) ?? [])]);
  if ('viewOnce' in content && content.viewOnce) wanted.add('view_once');
  const missing = engine.lacks.find((lack) => wanted.has(lack));
  if (missing === undefined) return;
  const message = `A device of this kind cannot send ${inWords[missing] ?? `the kind ${missing}`}.`;
  throw new AppError('kind_not_supported', { message, details: { lacks: missing } });
}

function recipientKind(address: string): Lack | undefined {
  return recipientKinds.find(([ending]) => address.endsWith(ending))?.[1];
}
