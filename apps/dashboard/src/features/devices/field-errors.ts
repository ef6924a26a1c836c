import { WagateError } from '@wagate/sdk';

/** What the gateway said of single fields, by their own names: `credentials.app_secret` is `app_secret`. */
export function fieldErrorsOf(error: Error | null): Record<string, string[]> {
  if (!(error instanceof WagateError)) return {};
  const { fields, field } = recordOf(error.details);
  if (typeof field === 'string') return { [ownName(field)]: [error.message] };
  const told = Object.entries(recordOf(fields)).map(([name, words]) => [ownName(name), sentencesOf(words)] as const);
  return Object.fromEntries(told.filter(([, sentences]) => sentences.length > 0));
}

/** What no field says already. */
export function otherErrorOf(error: Error | null): Error | null {
  return Object.keys(fieldErrorsOf(error)).length > 0 ? null : error;
}

function ownName(name: string): string {
  return name.split('.').at(-1) ?? name;
}

function sentencesOf(words: unknown): string[] {
  return Array.isArray(words) ? words.filter((each) => typeof each === 'string') : [];
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
