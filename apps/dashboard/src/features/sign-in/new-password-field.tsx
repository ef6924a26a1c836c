import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { TextField } from '../../kit/text-field.js';

const SHORTEST = 10;

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (password: string) => void;
  readonly autoFocus?: boolean;
}

export function NewPasswordField(props: Props): ReactNode {
  const t = useTranslations('signIn');
  return (
    <TextField
      {...props}
      help={t('passwordHelp', { least: SHORTEST })}
      type="password"
      autoComplete="new-password"
      minLength={SHORTEST}
      isRequired
    />
  );
}
