import { useState, type ReactNode } from 'react';
import { Form } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { Button } from '../../../kit/button.js';
import { Dialog, DialogActions } from '../../../kit/dialog.js';
import { Failure } from '../../../kit/failure.js';
import { useToast } from '../../../kit/toasts.js';
import { CredentialFields } from '../add/credential-fields.js';
import type { Device } from '../device.js';
import { useUpdateDevice } from '../devices.queries.js';
import styles from '../devices.module.css';
import { fieldErrorsOf, otherErrorOf } from '../field-errors.js';
import { credentialsOf, noCredentials } from '../wish.js';

interface Props {
  readonly device: Device;
  readonly onClose: () => void;
}

/** New ones are checked with Meta before they count; the old ones cannot be shown. */
export function CredentialsDialog({ device, onClose }: Props): ReactNode {
  const t = useTranslations();
  const say = useToast();
  const [typed, setTyped] = useState(noCredentials);
  const saved = (): void => {
    say(t('devices.did.edit'));
    onClose();
  };
  const { mutate, isPending, error } = useUpdateDevice(device.id, saved);
  return (
    <Dialog title={t('device.credentials', { name: device.name })} onClose={onClose}>
      <Form
        className={styles['stack'] ?? ''}
        validationErrors={fieldErrorsOf(error)}
        onSubmit={(event) => {
          event.preventDefault();
          if (!isPending) mutate({ credentials: credentialsOf(typed) });
        }}
      >
        <p>{t('device.credentialsHelp')}</p>
        <CredentialFields
          typed={typed}
          onChange={(change) => setTyped((before) => ({ ...before, ...change }))}
          asksVerifyToken
        />
        <Failure error={otherErrorOf(error)} />
        <DialogActions>
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button type="submit" look="primary" isPending={isPending}>
            {t('device.save')}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
