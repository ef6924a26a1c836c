export const signIn = {
  title: 'Sign in',
  welcome: 'Your account is ready. Sign in with the password you chose.',
  email: 'E-mail',
  password: 'Password',
  submit: 'Sign in',
  forgot: 'Forgotten your password?',
  code: 'Code',
  codeHelp: 'Six digits from your authenticator app, or a recovery code if you have one.',
  codeTitle: 'One more step',
  back: 'Back to signing in',
  passwordHelp: 'At least {least, number} characters.',
  tooOften: 'Too many tries from here. Try again at {time}.',
  seconds: '{count, number} s',
  tryNow: 'You can try again now.',
} as const;

export const forgot = {
  title: 'Forgotten password',
  help: 'We mail you a link that sets a new one.',
  submit: 'Mail me a link',
  sent: 'If the address is known here, a mail is on its way.',
} as const;

export const reset = {
  title: 'New password',
  password: 'New password',
  submit: 'Save the password',
  done: 'The password is changed. Sign in with it.',
  again: 'Ask for another link',
} as const;

export const invitation = {
  loading: 'Your invitation',
  title: 'Join {tenant}',
  help: 'You sign in as {email}.',
  name: 'Your name',
  password: 'Choose a password',
  submit: 'Join',
} as const;
