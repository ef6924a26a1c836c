export const signUp = {
  title: 'Make an account',
} as const;
