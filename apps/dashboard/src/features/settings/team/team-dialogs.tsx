import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useSession } from '../../../app/session.queries.js';
import { Dialog } from '../../../kit/dialog.js';
import { DialogForm } from '../../../kit/dialog-form.js';
import { useToast } from '../../../kit/toasts.js';
import { RoleSelect } from './role-select.js';
import { useChangeRole, useRemovePerson, type Person } from './team.queries.js';

interface Props {
  readonly person: Person;
  readonly onClose: () => void;
}

export function ChangeRoleDialog({ person: { id, name, role: before }, onClose }: Props): ReactNode {
  const t = useTranslations('settings');
  const say = useToast();
  const [role, setRole] = useState(before);
  const { mutate, isPending, error } = useChangeRole();
  const done = (): void => {
    say(t('team.changed', { name, role: t(`roles.${role}`) }));
    onClose();
  };
  return (
    <Dialog title={t('team.changeRoleOf', { name })} onClose={onClose}>
      <p>{t('team.changeEffect')}</p>
      <DialogForm
        submit={t('team.changeRole')}
        isPending={isPending}
        error={error}
        onSubmit={() => mutate({ id, role }, { onSuccess: done })}
        onClose={onClose}
      >
        <RoleSelect value={role} onChange={setRole} />
      </DialogForm>
    </Dialog>
  );
}

export function RemoveDialog({ person: { id, name }, onClose }: Props): ReactNode {
  const t = useTranslations('settings.team');
  const say = useToast();
  const { user } = useSession();
  const { mutate, isPending, error } = useRemovePerson();
  const done = (): void => {
    say(t('removed', { name }));
    onClose();
  };
  return (
    <Dialog title={t('removeNamed', { name })} onClose={onClose}>
      <p>{id === user.id ? t('removeYourself') : t('removeEffect')}</p>
      <DialogForm
        submit={t('remove')}
        look="danger"
        isPending={isPending}
        error={error}
        onSubmit={() => mutate(id, { onSuccess: done })}
        onClose={onClose}
      >
        {null}
      </DialogForm>
    </Dialog>
  );
}
