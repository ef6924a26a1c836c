export type Problem = 'missing' | 'unexpected' | { readonly expected: string };
export type Complain = (path: readonly string[], problem: Problem) => Error;

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads unknown JSON strictly: nothing is coerced, each complaint names its field. */
export class Fields {
  private constructor(
    private readonly source: Readonly<Record<string, unknown>>,
    private readonly complain: Complain,
    private readonly path: readonly string[],
  ) {}

  static of(value: unknown, complain: Complain, path: readonly string[] = []): Fields {
    if (value === undefined) throw complain(path, 'missing');
    if (!isRecord(value)) throw complain(path, { expected: 'an object' });
    return new Fields(value, complain, path);
  }

  only(...known: string[]): this {
    const stranger = Object.keys(this.source).find((name) => !known.includes(name));
    if (stranger !== undefined) throw this.complain([...this.path, stranger], 'unexpected');
    return this;
  }

  has(name: string): boolean {
    return this.source[name] !== undefined;
  }

  hasText(name: string): boolean {
    return typeof this.source[name] === 'string';
  }

  refuse(name: string, problem: Problem): Error {
    return this.complain([...this.path, name], problem);
  }

  text(name: string, longest = 4096): string {
    return this.#required(name, this.optionalText(name, longest));
  }

  optionalText(name: string, longest = 4096): string | undefined {
    const value = this.source[name];
    if (value === undefined) return undefined;
    if (typeof value !== 'string') throw this.refuse(name, { expected: 'a string' });
    if (isLonger(value, longest)) throw this.refuse(name, { expected: `at most ${longest} characters long` });
    return value;
  }

  filledText(name: string, longest = 4096): string {
    const value = this.text(name, longest);
    if (value.trim() === '') throw this.refuse(name, 'missing');
    return value;
  }

  number(name: string, least: number, most: number): number {
    return this.#required(name, this.optionalNumber(name, least, most));
  }

  optionalNumber(name: string, least: number, most: number): number | undefined {
    const value = this.source[name];
    if (value === undefined) return undefined;
    if (typeof value !== 'number' || !(value >= least && value <= most)) {
      throw this.refuse(name, { expected: `a number from ${least} to ${most}` });
    }
    return value;
  }

  optionalBoolean(name: string): boolean | undefined {
    const value = this.source[name];
    if (value === undefined || typeof value === 'boolean') return value;
    throw this.refuse(name, { expected: 'true or false' });
  }

  choice<T extends string>(name: string, choices: readonly T[], preset?: T): T {
    const value = this.optionalText(name) ?? preset;
    if (value === undefined) throw this.refuse(name, 'missing');
    const found = choices.find((choice) => choice === value);
    if (found === undefined) throw this.refuse(name, { expected: `one of ${choices.join(', ')}` });
    return found;
  }

  object(name: string): Fields {
    return Fields.of(this.source[name], this.complain, [...this.path, name]);
  }

  optionalObject(name: string): Fields | undefined {
    return this.has(name) ? this.object(name) : undefined;
  }

  /** `null` takes the thing away, an object replaces it, absence leaves it alone. */
  nullableObject(name: string): Fields | null | undefined {
    return this.source[name] === null ? null : this.optionalObject(name);
  }

  objects(name: string): Fields[] {
    return this.#list(name).map((item, at) => Fields.of(item, this.complain, [...this.path, name, String(at)]));
  }

  texts(name: string): string[] {
    return this.#list(name).map((item) => {
      if (typeof item !== 'string') throw this.refuse(name, { expected: 'a list of strings' });
      return item;
    });
  }

  #list(name: string): unknown[] {
    const value = this.source[name];
    if (value === undefined) throw this.refuse(name, 'missing');
    if (!Array.isArray(value)) throw this.refuse(name, { expected: 'a list' });
    return value;
  }

  #required<T>(name: string, value: T | undefined): T {
    if (value === undefined) throw this.refuse(name, 'missing');
    return value;
  }
}

/** Counted in characters as a person counts them: an emoji of two code units is one. */
function isLonger(text: string, longest: number): boolean {
  return text.length > longest && (text.length > 2 * longest || [...text].length > longest);
}
