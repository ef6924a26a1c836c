import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../../kit/button.js';
import { CodeBlock, CopyField } from '../../../kit/copy.js';
import { Dialog, DialogActions } from '../../../kit/dialog.js';
import { DialogForm } from '../../../kit/dialog-form.js';
import { TextField } from '../../../kit/text-field.js';
import styles from './you.module.css';
import { useBeginTwoFactor, useConfirmTwoFactor, type BegunTwoFactor } from './you.queries.js';

type Step =
  | { readonly name: 'password' }
  | { readonly name: 'scan'; readonly begun: BegunTwoFactor }
  | { readonly name: 'kept'; readonly codes: readonly string[] };

/** The password, then the app, then what helps when the app is lost. */
export function TwoFactorDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const t = useTranslations('settings.you');
  const [step, setStep] = useState<Step>({ name: 'password' });
  if (step.name === 'kept') {
    return (
      <Dialog title={t('recovery')} onClose={onClose} insists>
        <p>{t('recoveryHelp')}</p>
        <CodeBlock label={t('recovery')} code={step.codes.join('\n')} />
        <DialogActions>
          <Button look="primary" onPress={onClose}>
            {t('kept')}
          </Button>
        </DialogActions>
      </Dialog>
    );
  }
  return (
    <Dialog title={t('twoFactor')} onClose={onClose}>
      {step.name === 'password' ? (
        <AskPassword onClose={onClose} onBegun={(begun) => setStep({ name: 'scan', begun })} />
      ) : (
        <Scan begun={step.begun} onClose={onClose} onDone={(codes) => setStep({ name: 'kept', codes })} />
      )}
    </Dialog>
  );
}

interface AskProps {
  readonly onClose: () => void;
  readonly onBegun: (begun: BegunTwoFactor) => void;
}

function AskPassword({ onClose, onBegun }: AskProps): ReactNode {
  const t = useTranslations('settings.you');
  const [password, setPassword] = useState('');
  const { mutate, isPending, error } = useBeginTwoFactor();
  return (
    <DialogForm
      submit={t('next1')}
      isPending={isPending}
      error={error}
      onSubmit={() => mutate({ password }, { onSuccess: onBegun })}
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
    </DialogForm>
  );
}

interface ScanProps {
  readonly begun: BegunTwoFactor;
  readonly onClose: () => void;
  readonly onDone: (codes: readonly string[]) => void;
}

function Scan({ begun: { qr, secret }, onClose, onDone }: ScanProps): ReactNode {
  const t = useTranslations('settings.you');
  const [code, setCode] = useState('');
  const { mutate, isPending, error } = useConfirmTwoFactor();
  return (
    <>
      <p>{t('scan')}</p>
      <img className={styles['qr']} src={qr} alt={t('qr')} width="200" height="200" />
      <p className={styles['help']}>{t('secret')}</p>
      <CopyField label={t('secret')} text={secret} />
      <DialogForm
        submit={t('turnOn')}
        isPending={isPending}
        error={error}
        onSubmit={() =>
          mutate({ code: code.replaceAll(/\s/g, '') }, { onSuccess: ({ recovery_codes: codes }) => onDone(codes) })
        }
        onClose={onClose}
      >
        <TextField
          label={t('code')}
          help={t('codeHelp')}
          value={code}
          onChange={setCode}
          inputMode="numeric"
          autoComplete="one-time-code"
          isRequired
          autoFocus
        />
      </DialogForm>
    </>
  );
}
