import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Checkbox } from '../../../kit/checkbox.js';
import { Dialog } from '../../../kit/dialog.js';
import { DialogForm } from '../../../kit/dialog-form.js';
import { TextField } from '../../../kit/text-field.js';
import { useToast } from '../../../kit/toasts.js';
import type { Device, NewChats } from '../device.js';
import { fieldErrorsOf, otherErrorOf } from '../field-errors.js';
import { changeOf, typedOf } from './new-chats.js';
import { useUpdateNewChats } from './new-chats.queries.js';

interface Props {
  readonly device: Device;
  readonly newChats: NewChats;
  readonly onClose: () => void;
}

export function NewChatsDialog({ device, newChats, onClose }: Props): ReactNode {
  const t = useTranslations('newChats');
  const say = useToast();
  const [typed, setTyped] = useState(() => typedOf(newChats));
  const { mutate, isPending, error } = useUpdateNewChats(device.id, () => {
    say(t('saved'));
    onClose();
  });
  return (
    <Dialog title={t('dialog', { name: device.name })} onClose={onClose}>
      <DialogForm
        submit={t('save')}
        isPending={isPending}
        error={otherErrorOf(error)}
        validationErrors={fieldErrorsOf(error)}
        onSubmit={() => mutate(changeOf(typed))}
        onClose={onClose}
      >
        <TextField
          label={t('perDay')}
          help={t('perDayHelp')}
          name="per_day"
          inputMode="numeric"
          pattern="[0-9]*"
          value={typed.perDay}
          onChange={(perDay) => setTyped((before) => ({ ...before, perDay }))}
          autoFocus
        />
        {typed.perDay.trim() !== '' && (
          <Checkbox
            label={t('warmsUp')}
            checked={typed.warmsUp}
            onChange={(warmsUp) => setTyped((before) => ({ ...before, warmsUp }))}
          />
        )}
      </DialogForm>
    </Dialog>
  );
}
