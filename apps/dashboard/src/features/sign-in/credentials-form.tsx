import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../kit/button.js';
import { TextField } from '../../kit/text-field.js';
import { Door, DoorForm } from './door.js';
import { wantsCode } from './sign-in.queries.js';

interface Credentials {
  readonly email: string;
  readonly password: string;
  readonly code?: string;
}

interface Props {
  readonly title: string;
  /** An address that is known already. */
  readonly email?: string;
  readonly above?: ReactNode;
  readonly below?: ReactNode;
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly onSubmit: (wanted: Credentials, onRefused: (refusal: Error) => void) => void;
  readonly onBack: () => void;
}

/** Who one is by an address and a password, and where it is asked for by a code. */
export function CredentialsForm({
  title,
  above,
  below,
  isPending,
  error,
  onSubmit,
  onBack,
  ...known
}: Props): ReactNode {
  const t = useTranslations('signIn');
  const [email, setEmail] = useState(known.email ?? '');
  const [password, setPassword] = useState('');
  const [wantsMore, setWantsMore] = useState(false);
  const submit = (code?: string): void =>
    onSubmit({ email, password, ...(code === undefined ? {} : { code }) }, (refusal) => {
      if (wantsCode(refusal)) setWantsMore(true);
    });
  const goBack = (): void => {
    onBack();
    setWantsMore(false);
  };
  if (wantsMore) return <CodeForm isPending={isPending} error={error} onSubmit={submit} onBack={goBack} />;
  return (
    <Door title={title}>
      {above}
      <DoorForm submit={t('submit')} isPending={isPending} error={error} onSubmit={() => submit()}>
        <TextField
          label={t('email')}
          type="email"
          value={email}
          onChange={setEmail}
          autoComplete="username"
          isRequired
        />
        <TextField
          label={t('password')}
          type="password"
          value={password}
          onChange={setPassword}
          autoComplete="current-password"
          isRequired
        />
      </DoorForm>
      {below}
    </Door>
  );
}

interface CodeFormProps {
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly onSubmit: (code: string) => void;
  readonly onBack: () => void;
}

function CodeForm({ isPending, error, onSubmit, onBack }: CodeFormProps): ReactNode {
  const t = useTranslations('signIn');
  const [code, setCode] = useState('');
  // That a code is asked for was no failure.
  const refusal = code === '' ? null : error;
  return (
    <Door title={t('codeTitle')}>
      <DoorForm submit={t('submit')} isPending={isPending} error={refusal} onSubmit={() => onSubmit(code.trim())}>
        <TextField
          label={t('code')}
          help={t('codeHelp')}
          value={code}
          onChange={setCode}
          autoComplete="one-time-code"
          maxLength={20}
          isRequired
          autoFocus
        />
      </DoorForm>
      <Button onPress={onBack}>{t('back')}</Button>
    </Door>
  );
}
