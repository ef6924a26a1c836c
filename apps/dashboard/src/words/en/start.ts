export const start = {
  title: 'Getting started',
} as const;
