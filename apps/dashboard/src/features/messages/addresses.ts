const others = [/^\d{5,20}@lid$/, /^\d{5,25}(-\d{5,15})?@g\.us$/, /^\d{5,25}@newsletter$/, /^con_[0-9a-z]{26}$/];

/** As the gateway spells whom it can write to: a number, a contact, a LID, a group or a channel; undefined for anything else. */
export function addressOf(typed: string): string | undefined {
  const text = typed.trim();
  if (text.length > 64) return undefined;
  return numberOf(text) ?? others.map((form) => form.exec(text)?.[0]).find((found) => found !== undefined);
}

/** With or without +, spaces, dashes, dots, brackets or a leading 00. */
function numberOf(text: string): string | undefined {
  if (!/^\+?[\d\s().-]+$/.test(text)) return undefined;
  const digits = text.replaceAll(/\D/g, '').replace(/^00/, '');
  return /^[1-9]\d{5,14}$/.test(digits) ? digits : undefined;
}
