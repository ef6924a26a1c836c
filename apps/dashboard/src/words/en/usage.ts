export const usage = {
  title: 'Usage and plan',
} as const;
