/** What changed, one fact a line; whatever shape it has, it is shown as text. */
export function detailLines(details: unknown): { name: string; value: unknown }[] {
  if (typeof details !== 'object' || details === null) return [];
  return Object.entries(details).map(([name, value]: [string, unknown]) => ({
    name: name.replaceAll('_', ' '),
    value,
  }));
}

export interface ValueWords {
  readonly yes: string;
  readonly no: string;
  readonly nothing: string;
}

export function wordsOf(value: unknown, words: ValueWords): string {
  if (value === null || value === undefined || value === '') return words.nothing;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (Array.isArray(value))
    return value.length === 0 ? words.nothing : value.map((each) => wordsOf(each, words)).join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The e-mail addresses of operators, as the records of their entries tell them. */
export function operatorNames(
  entries: readonly { readonly actor_id: string; readonly details: unknown }[],
): Map<string, string> {
  const named = entries.flatMap(({ actor_id: id, details }) => {
    const operator = detailLines(details).find(({ name }) => name === 'operator')?.value;
    return typeof operator === 'string' ? [[id, operator] as const] : [];
  });
  return new Map(named);
}

/** An operator of the gateway came into the account, or did something while there. */
export function isVisit(entry: {
  readonly actor_kind: string;
  readonly operation: string;
  readonly door: string;
}): boolean {
  return entry.actor_kind === 'operator' && (entry.operation === 'enter_tenant' || entry.door !== 'operator');
}
