import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useSession } from '../../../app/session.queries.js';
import { Button } from '../../../kit/button.js';
import { Failure } from '../../../kit/failure.js';
import { Badge, Skeleton } from '../../../kit/pieces.js';
import { Section } from '../../../kit/section.js';
import { usersQuery } from '../team/team.queries.js';
import styles from '../settings.module.css';
import { StopTwoFactorDialog } from './stop-two-factor-dialog.js';
import { TwoFactorDialog } from './two-factor-dialog.js';

export function TwoFactor(): ReactNode {
  const t = useTranslations('settings.you');
  return (
    <Section title={t('twoFactor')} help={t('twoFactorHelp')}>
      <TwoFactorState />
    </Section>
  );
}

function TwoFactorState(): ReactNode {
  const t = useTranslations('settings.you');
  const { user } = useSession();
  const { data, error } = useQuery(usersQuery);
  const [opened, setOpened] = useState<'start' | 'stop'>();
  if (!data) return error ? <Failure error={error} /> : <Skeleton lines={1} />;
  const isOn = data.some(({ id, two_factor: on }) => id === user.id && on);
  const close = (): void => setOpened(undefined);
  return (
    <div className={styles['state']}>
      <Badge tone={isOn ? 'good' : 'plain'}>{isOn ? t('on') : t('off')}</Badge>
      <Button onPress={() => setOpened(isOn ? 'stop' : 'start')}>{isOn ? t('turnOff') : t('turnOn')}</Button>
      {opened === 'start' && <TwoFactorDialog onClose={close} />}
      {opened === 'stop' && <StopTwoFactorDialog onClose={close} />}
    </div>
  );
}
