/** Digits with the country code, or undefined: with or without +, spaces, dashes, dots, brackets or a leading 00. */
export function parsePhoneNumber(text: string): string | undefined {
  if (text.length > 64 || !/^\+?[\d\s().-]+$/.test(text.trim())) return undefined;
  const digits = text.replaceAll(/\D/g, '').replace(/^00/, '');
  return /^[1-9]\d{5,14}$/.test(digits) ? digits : undefined;
}

export interface PhoneNumbers {
  /** In the order given, each once. */
  readonly numbers: readonly string[];
  readonly malformed: readonly string[];
}

/** One number, several in one text (split by comma, semicolon or newline), or a list. */
export function parsePhoneNumbers(input: string | readonly string[]): PhoneNumbers {
  const texts = typeof input === 'string' ? input.split(/[,;\n]/) : input;
  const given = texts.map((text) => text.trim()).filter((text) => text !== '');
  const numbers = new Set<string>();
  const malformed: string[] = [];
  for (const text of given) {
    const number = parsePhoneNumber(text);
    if (number === undefined) malformed.push(text);
    else numbers.add(number);
  }
  return { numbers: [...numbers], malformed };
}
