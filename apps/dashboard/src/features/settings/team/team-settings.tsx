import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useMay } from '../../../app/may.js';
import { Button } from '../../../kit/button.js';
import { Facts } from '../../../kit/facts.js';
import { Failure } from '../../../kit/failure.js';
import { Skeleton } from '../../../kit/pieces.js';
import { Section } from '../../../kit/section.js';
import styles from '../settings.module.css';
import { InviteDialog } from './invite-dialog.js';
import { OpenInvitations } from './open-invitations.js';
import { PersonRows } from './person-rows.js';
import { roles } from './rights.js';
import { ChangeRoleDialog, RemoveDialog } from './team-dialogs.js';
import { usersQuery, type Person } from './team.queries.js';

export type Opened = { readonly what: 'invite' } | { readonly what: 'role' | 'remove'; readonly person: Person };

export function TeamSettings(): ReactNode {
  const t = useTranslations('settings.team');
  const mayWrite = useMay()('users:write');
  const [opened, setOpened] = useState<Opened>();
  const invite = mayWrite && (
    <Button look="primary" onPress={() => setOpened({ what: 'invite' })}>
      {t('invite')}
    </Button>
  );
  return (
    <div className={styles['page']}>
      <Section title={t('people')} help={t('peopleHelp')} actions={invite}>
        <People onOpen={setOpened} />
      </Section>
      <OpenInvitations />
      <RolesExplained />
      <OpenedDialog opened={opened} onClose={() => setOpened(undefined)} />
    </div>
  );
}

function People({ onOpen }: { readonly onOpen: (opened: Opened) => void }): ReactNode {
  const { data, error } = useQuery(usersQuery);
  if (!data) return error ? <Failure error={error} /> : <Skeleton />;
  return <PersonRows people={data} onOpen={onOpen} />;
}

function RolesExplained(): ReactNode {
  const t = useTranslations('settings');
  return (
    <Section title={t('team.whatRolesMay')}>
      <Facts facts={roles.map((role) => ({ name: t(`roles.${role}`), value: t(`team.may.${role}`) }))} />
    </Section>
  );
}

interface OpenedProps {
  readonly opened: Opened | undefined;
  readonly onClose: () => void;
}

function OpenedDialog({ opened, onClose }: OpenedProps): ReactNode {
  if (!opened) return null;
  if (opened.what === 'invite') return <InviteDialog onClose={onClose} />;
  if (opened.what === 'role') return <ChangeRoleDialog person={opened.person} onClose={onClose} />;
  return <RemoveDialog person={opened.person} onClose={onClose} />;
}
