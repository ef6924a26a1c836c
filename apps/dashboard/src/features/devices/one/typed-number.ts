/** However it is written: with or without plus, spaces, dashes. */
export function isNumberTyped(typed: string, number: string): boolean {
  return /^[+\d\s().-]+$/.test(typed) && typed.replace(/\D/g, '') === number;
}
