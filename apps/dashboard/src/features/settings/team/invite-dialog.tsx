import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Dialog } from '../../../kit/dialog.js';
import { DialogForm } from '../../../kit/dialog-form.js';
import { TextField } from '../../../kit/text-field.js';
import { useToast } from '../../../kit/toasts.js';
import { RoleSelect } from './role-select.js';
import { useInvite, type Role } from './team.queries.js';

export function InviteDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const t = useTranslations('settings.team');
  const say = useToast();
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('agent');
  const { mutate, isPending, error } = useInvite();
  const submit = (): void =>
    mutate(
      { email: email.trim(), role },
      {
        onSuccess: () => {
          say(t('sent', { email }));
          onClose();
        },
      },
    );
  return (
    <Dialog title={t('invite')} onClose={onClose}>
      <p>{t('inviteHelp')}</p>
      <DialogForm submit={t('send')} isPending={isPending} error={error} onSubmit={submit} onClose={onClose}>
        <TextField label={t('email')} type="email" value={email} onChange={setEmail} isRequired autoFocus />
        <RoleSelect value={role} onChange={setRole} />
      </DialogForm>
    </Dialog>
  );
}
