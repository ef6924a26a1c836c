import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useSession } from '../../../app/session.queries.js';
import { Button } from '../../../kit/button.js';
import { ButtonLink } from '../../../kit/button-link.js';
import { useAct } from '../devices.queries.js';
import type { LinkBy, LinkState } from './link-state.js';
import type { Linkable } from './linking.js';
import styles from './linking.module.css';

interface Props {
  readonly device: Linkable;
  readonly by: LinkBy;
  readonly state: LinkState;
  readonly onAgain: (by: LinkBy) => void;
}

/** Why it did not work, in words, and what to do now. */
export function LinkEnd({ device, by, state, onAgain }: Props): ReactNode {
  const t = useTranslations('linking');
  const { addresses } = useSession();
  const reason = state.at === 'failed' ? state.reason : '';
  return (
    <div className={styles['end']} role="alert">
      <h2>{t('failed')}</h2>
      <p>{state.at === 'failed' ? state.sentence : t('ended')}</p>
      <div className={styles['actions']}>
        <Remedy device={device} reason={reason} onAgain={() => onAgain(by)} />
        {reason === 'code_refused' && <Button onPress={() => onAgain('qr')}>{t('scanInstead')}</Button>}
      </div>
      <a href={`${addresses.docs}/linking-a-number`}>{t('why')}</a>
    </div>
  );
}

interface RemedyProps {
  readonly device: Linkable;
  readonly reason: string;
  readonly onAgain: () => void;
}

function Remedy({ device, reason, onAgain }: RemedyProps): ReactNode {
  const t = useTranslations('linking');
  const { mutate, isPending } = useAct(device.id, onAgain);
  if (reason === 'device_paused') {
    return (
      <Button look="primary" isPending={isPending} onPress={() => mutate('resume')}>
        {t('resume')}
      </Button>
    );
  }
  if (reason === 'device_not_found' || reason === 'pairing_not_offered' || reason === 'deleted')
    return <ButtonLink href="/devices">{t('back')}</ButtonLink>;
  return (
    <Button look="primary" onPress={onAgain} autoFocus>
      {t('again')}
    </Button>
  );
}
