export const PASSWORD_MIN = 10;

export type PasswordState = 'empty' | 'short' | 'plain' | 'good';

/** As the gateway sees it (length), and a word of advice beyond. */
export function passwordStateOf(password: string): PasswordState {
  if (password === '') return 'empty';
  if (password.length < PASSWORD_MIN) return 'short';
  const variety = new Set(password.toLowerCase()).size;
  return variety < 6 || /^\d+$/.test(password) ? 'plain' : 'good';
}
