import { WagateError } from '@wagate/sdk';

/** What the gateway said of single fields, by their names in the contract. */
export function fieldErrorsOf(error: Error | null): Record<string, string[]> {
  if (!(error instanceof WagateError) || typeof error.details !== 'object' || error.details === null) return {};
  const told: Record<string, string[]> = {};
  for (const [name, words] of Object.entries(error.details)) {
    const sentences = Array.isArray(words) ? words.filter((each) => typeof each === 'string') : [];
    if (sentences.length > 0) told[name.split('.').at(-1) ?? name] = sentences;
  }
  return told;
}
