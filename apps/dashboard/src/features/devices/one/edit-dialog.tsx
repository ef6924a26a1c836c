import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Checkbox } from '../../../kit/checkbox.js';
import { Dialog } from '../../../kit/dialog.js';
import { DialogForm } from '../../../kit/dialog-form.js';
import { TextField } from '../../../kit/text-field.js';
import { useToast } from '../../../kit/toasts.js';
import type { Device } from '../device.js';
import { useUpdateDevice } from '../devices.queries.js';
import { fieldErrorsOf, otherErrorOf } from '../field-errors.js';
import { changeOf, type TypedChange } from '../wish.js';

interface Props {
  readonly device: Device;
  readonly onClose: () => void;
}

export function EditDialog({ device, onClose }: Props): ReactNode {
  const t = useTranslations();
  const say = useToast();
  const [typed, setTyped] = useState<TypedChange>({
    name: device.name,
    dailyLimit: device.daily_limit?.toString() ?? '',
    proxy: '',
    removesProxy: false,
  });
  const saved = (): void => {
    say(t('devices.did.edit'));
    onClose();
  };
  const { mutate, isPending, error } = useUpdateDevice(device.id, saved);
  return (
    <Dialog title={t('device.edit', { name: device.name })} onClose={onClose}>
      <DialogForm
        submit={t('device.save')}
        isPending={isPending}
        error={otherErrorOf(error)}
        validationErrors={fieldErrorsOf(error)}
        onSubmit={() => mutate(changeOf(typed))}
        onClose={onClose}
      >
        <EditFields
          device={device}
          typed={typed}
          onChange={(change) => setTyped((before) => ({ ...before, ...change }))}
        />
      </DialogForm>
    </Dialog>
  );
}

interface FieldsProps {
  readonly device: Device;
  readonly typed: TypedChange;
  readonly onChange: (change: Partial<TypedChange>) => void;
}

function EditFields({ device, typed, onChange }: FieldsProps): ReactNode {
  const t = useTranslations();
  return (
    <>
      <TextField
        label={t('newDevice.name')}
        name="name"
        value={typed.name}
        onChange={(name) => onChange({ name })}
        maxLength={100}
        isRequired
        autoFocus
      />
      <TextField
        label={t('newDevice.dailyLimit')}
        help={t('newDevice.dailyLimitHelp')}
        name="daily_limit"
        inputMode="numeric"
        pattern="[0-9]*"
        value={typed.dailyLimit}
        onChange={(dailyLimit) => onChange({ dailyLimit })}
      />
      <TextField
        label={t('newDevice.proxy')}
        help={device.proxy === null ? t('newDevice.proxyHelp') : t('device.newProxyHelp')}
        name="proxy"
        value={typed.proxy}
        onChange={(proxy) => onChange({ proxy })}
        isDisabled={typed.removesProxy}
        maxLength={1000}
      />
      {device.proxy !== null && (
        <Checkbox
          label={t('device.removeProxy', { host: device.proxy })}
          checked={typed.removesProxy}
          onChange={(removesProxy) => onChange({ removesProxy })}
        />
      )}
    </>
  );
}
