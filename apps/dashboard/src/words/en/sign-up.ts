export const signUp = {
  title: 'Create your account',
  help: 'For you and your team. It has an address of its own, where you sign in.',
  person: 'Your name',
  email: 'E-mail',
  password: 'Password',
  passwordHelp:
    'At least {min} characters. A few words that do not belong together are easy to keep and hard to guess.',
  passwordStates: {
    short: '{missing, plural, one {One more character} other {# more characters}}.',
    plain: 'Long enough, but easy to guess. Mix in some other words.',
    good: 'Good.',
  },
  name: 'Name of the account',
  nameHelp: 'Your business or your team.',
  subdomain: 'Address',
  subdomainHelp: '3 to 40 small letters, digits or dashes.',
  asking: 'Looking whether {address} is free …',
  available: '{address} is free.',
  unsure: 'Whether {address} is free shows when you create the account.',
  submit: 'Create the account',
  made: 'Your account is ready. We take you to it.',
  haveOne: 'You have an account? Sign in at its own address, which ends in .{domain}.',
  closed: 'Accounts on this gateway are made by whoever runs it.',
  closedHelp:
    'Ask them for one. If somebody has invited you, follow the link in their mail. If you have an account, sign in at its own address, which ends in .{domain}.',
  docs: 'Read the docs meanwhile',
} as const;
