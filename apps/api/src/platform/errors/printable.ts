/** The beginning of what a caller wrote, fit to stand in a sentence: nothing in it moves the text around it. */
export function printable(text: string): string {
  return text
    .slice(0, 32)
    .toWellFormed()
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, '�');
}
