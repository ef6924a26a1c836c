import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Badge } from '../../../kit/pieces.js';
import { When } from '../../../kit/when.js';
import type { Device } from '../device.js';
import styles from '../devices.module.css';
import { standingOf, tones } from '../standing.js';

/** How it stands, why, and what follows by itself. */
export function StandingPanel({ device }: { readonly device: Device }): ReactNode {
  const t = useTranslations();
  const standing = standingOf(device);
  const { reason_text: why, again, changed_at: since } = device;
  const isPassing = again !== null && again !== 'never' && standing !== 'paused';
  return (
    <div className={styles['panel']}>
      <div className={styles['row']}>
        <span role="status">
          <Badge tone={tones[standing]}>{t(`devices.standing.${standing}`)}</Badge>
        </span>
        <span className={styles['help']}>{t.rich('devices.since', { when: () => <When at={since} /> })}</span>
      </div>
      <p>{why ?? t(`devices.standingHelp.${standing}`)}</p>
      {isPassing && <p className={styles['help']}>{t(`devices.follows.${again}`)}</p>}
    </div>
  );
}
