/** Digits with the country code, or undefined: with or without +, spaces, dashes, dots, brackets or a leading 00. */
export function parsePhoneNumber(text: string): string | undefined {
  if (text.length > 64 || !/^\+?[\d\s().-]+$/.test(text.trim())) return undefined;
  const digits = text.replaceAll(/\D/g, '').replace(/^00/, '');
  return /^[1-9]\d{5,14}$/.test(digits) ? digits : undefined;
}
