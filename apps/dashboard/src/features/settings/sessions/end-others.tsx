import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../../kit/button.js';
import { useToast } from '../../../kit/toasts.js';
import styles from '../settings.module.css';
import { useEndOtherSessions } from './sessions.queries.js';

/** For who left a browser open somewhere. */
export function EndOthers(): ReactNode {
  const t = useTranslations('settings.sessions');
  const say = useToast();
  const { mutate, isPending } = useEndOtherSessions();
  const end = (): void =>
    mutate(undefined, {
      onSuccess: (count) => say(t('endedOthers', { count })),
      onError: (error) => say(error.message),
    });
  return (
    <div className={styles['submit']}>
      <Button isPending={isPending} onPress={end}>
        {t('endOthers')}
      </Button>
    </div>
  );
}
