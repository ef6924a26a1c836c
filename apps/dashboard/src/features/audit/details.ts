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

interface Named {
  readonly actor_id: string;
  readonly subject_id: string;
  readonly details: unknown;
}

/** What is gone by now still has its name in the records of it; an operator's stands in that of their entry. */
export function namesInRecords(entries: readonly Named[]): Map<string, string> {
  const named = entries.flatMap((entry) => {
    const operator = textOf(entry.details, 'operator');
    const subject = nameOfSubject(entry);
    return [
      ...(operator === undefined ? [] : [[entry.actor_id, operator] as const]),
      ...(subject === undefined ? [] : [[entry.subject_id, subject] as const]),
    ];
  });
  return new Map(named);
}

function nameOfSubject({ subject_id: id, details }: Named): string | undefined {
  if (/^(usr|inv)_/.test(id)) return textOf(details, 'email');
  if (id.startsWith('dev_')) return textOf(details, 'number');
  return textOf(details, 'name');
}

function textOf(details: unknown, wanted: string): string | undefined {
  const value = detailLines(details).find(({ name }) => name === wanted)?.value;
  return typeof value === 'string' ? value : undefined;
}

/** An operator of the gateway came into the account, or did something while there. */
export function isVisit(entry: {
  readonly actor_kind: string;
  readonly operation: string;
  readonly door: string;
}): boolean {
  return entry.actor_kind === 'operator' && (entry.operation === 'enter_tenant' || entry.door !== 'operator');
}
