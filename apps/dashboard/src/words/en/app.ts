export const app = {
  skip: 'Skip to the page',
  navigation: 'Main',
  loading: 'Loading',
  offline: 'You are offline. What you typed is kept.',
  notLive: 'The live line is down. Trying again; what you see may be old.',
  broken: 'Something went wrong on this page.',
  reload: 'Load it again',
  notFound: 'There is no such page.',
  home: 'Go to the start',
  close: 'Close',
  cancel: 'Cancel',
  copy: 'Copy',
  copied: 'Copied',
  signOut: 'Sign out',
  firstSteps: 'Getting started',
  operatorHere: 'You are here as an operator. What you do stands in the audit log of {tenant}.',
  operatorLeave: 'Leave',
  appearance: 'Appearance',
  notices: 'Notices',
  theme: { system: 'As the system', light: 'Light', dark: 'Dark' },
  account: 'Account of {name}',
  phones: 'Demo phones',
  docs: 'Docs',
} as const;

export const nav = {
  start: 'Getting started',
  devices: 'Devices',
  messages: 'Messages',
  tokens: 'Tokens',
  usage: 'Usage',
  audit: 'Audit log',
  settings: 'Settings',
} as const;

export const failures = { network: 'The gateway cannot be reached. Check the connection and try again.' } as const;
