import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useFormatter, useNow, useTranslations } from 'use-intl';
import { useSession } from '../../../app/session.queries.js';
import { Button } from '../../../kit/button.js';
import { Failure } from '../../../kit/failure.js';
import { Skeleton } from '../../../kit/pieces.js';
import { Row, Rows } from '../../../kit/rows.js';
import { Section } from '../../../kit/section.js';
import { useToast } from '../../../kit/toasts.js';
import styles from '../settings.module.css';
import { rolesToGive } from './rights.js';
import { invitationsQuery, useWithdraw, type OpenInvitation } from './team.queries.js';

export function OpenInvitations(): ReactNode {
  const t = useTranslations('settings.team');
  return (
    <Section title={t('invitations')}>
      <Invitations />
    </Section>
  );
}

function Invitations(): ReactNode {
  const t = useTranslations('settings.team');
  const { scopes } = useSession();
  const { data, error } = useQuery(invitationsQuery);
  if (!data) return error ? <Failure error={error} /> : <Skeleton lines={1} />;
  if (data.length === 0) return <p className={styles['help']}>{t('noInvitations')}</p>;
  const given = rolesToGive(scopes);
  return (
    <Rows label={t('invitations')}>
      {data.map((invitation) => (
        <Row key={invitation.id} title={invitation.email} help={<InvitationFacts invitation={invitation} />}>
          {given.includes(invitation.role) && <Withdraw invitation={invitation} />}
        </Row>
      ))}
    </Rows>
  );
}

const AGAIN_MS = 60_000;

function InvitationFacts({ invitation }: { readonly invitation: OpenInvitation }): ReactNode {
  const t = useTranslations('settings');
  const format = useFormatter();
  const now = useNow({ updateInterval: AGAIN_MS });
  const { role, created_at: at, expires_at: end } = invitation;
  return t('team.invitedAs', {
    role: t(`roles.${role}`),
    when: format.relativeTime(new Date(at), now),
    end: format.relativeTime(new Date(end), now),
  });
}

function Withdraw({ invitation: { id, email } }: { readonly invitation: OpenInvitation }): ReactNode {
  const t = useTranslations('settings.team');
  const say = useToast();
  const { mutate, isPending } = useWithdraw();
  const withdraw = (): void =>
    mutate(id, {
      onSuccess: () => say(t('withdrawn', { email })),
      onError: (error) => say(error.message),
    });
  return (
    <Button aria-label={t('withdrawNamed', { email })} isPending={isPending} onPress={withdraw}>
      {t('withdraw')}
    </Button>
  );
}
