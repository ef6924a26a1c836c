import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Dialog } from '../../../kit/dialog.js';
import { DialogForm } from '../../../kit/dialog-form.js';
import { useToast } from '../../../kit/toasts.js';
import { CredentialFields } from '../add/credential-fields.js';
import type { Device } from '../device.js';
import { useUpdateDevice } from '../devices.queries.js';
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
      <DialogForm
        submit={t('device.save')}
        isPending={isPending}
        error={otherErrorOf(error)}
        validationErrors={fieldErrorsOf(error)}
        onSubmit={() => mutate({ credentials: credentialsOf(typed) })}
        onClose={onClose}
      >
        <p>{t('device.credentialsHelp')}</p>
        <CredentialFields
          typed={typed}
          onChange={(change) => setTyped((before) => ({ ...before, ...change }))}
          asksVerifyToken
        />
      </DialogForm>
    </Dialog>
  );
}
