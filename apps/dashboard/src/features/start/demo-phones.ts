/** They are in every demo, and read what they get. */
const phones = [
  { name: 'Ada', number: '15550002222' },
  { name: 'Ben', number: '15550003333' },
] as const;

export type DemoPhone = (typeof phones)[number];

/** Somebody to write to who is not the sender. */
export function demoPhoneBeside(sender: string | undefined): DemoPhone {
  const [ada, ben] = phones;
  return sender === ada.number ? ben : ada;
}
