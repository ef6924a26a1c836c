import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Dialog } from '../../../kit/dialog.js';
import { DialogForm } from '../../../kit/dialog-form.js';
import { TextField } from '../../../kit/text-field.js';
import { useToast } from '../../../kit/toasts.js';
import { useStopTwoFactor } from './you.queries.js';

export function StopTwoFactorDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const t = useTranslations('settings.you');
  const say = useToast();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const { mutate, isPending, error } = useStopTwoFactor();
  const done = (): void => {
    say(t('turnedOff'));
    onClose();
  };
  return (
    <Dialog title={t('turnOff')} onClose={onClose}>
      <p>{t('turnOffEffect')}</p>
      <DialogForm
        submit={t('turnOff')}
        look="danger"
        isPending={isPending}
        error={error}
        onSubmit={() => mutate({ password, code: code.trim() }, { onSuccess: done })}
        onClose={onClose}
      >
        <TextField
          label={t('confirmPassword')}
          type="password"
          value={password}
          onChange={setPassword}
          autoComplete="current-password"
          isRequired
          autoFocus
        />
        <TextField
          label={t('code')}
          help={t('anyCode')}
          value={code}
          onChange={setCode}
          autoComplete="one-time-code"
          maxLength={20}
          isRequired
        />
      </DialogForm>
    </Dialog>
  );
}
