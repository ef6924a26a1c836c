/** Countries where WhatsApp knows a number without, or with, a digit that people write otherwise. */
const spellings: readonly (readonly [RegExp, string])[] = [
  // Brazil: the ninth digit. Mexico: the 1, Argentina: the 9 after the country code.
  [/^(55\d{2})9?(\d{8})$/, '$1$2'],
  [/^52(?:1)?(\d{10})$/, '52$1'],
  [/^54(?:9)?(\d{10})$/, '54$1'],
];

export function isSameNumber(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

function plain(number: string): string {
  const spelling = spellings.find(([pattern]) => pattern.test(number));
  return spelling ? number.replace(spelling[0], spelling[1]) : number;
}
