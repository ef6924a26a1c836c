import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Link } from 'wouter';
import { Meter } from '../../kit/meter.js';
import { Empty } from '../../kit/pieces.js';
import { Section } from '../../kit/section.js';
import type { Usage } from './usage.queries.js';
import styles from './usage.module.css';

export function DeviceUsage({ usage: { devices } }: { readonly usage: Usage }): ReactNode {
  const t = useTranslations('usage');
  if (devices.length === 0) {
    return (
      <Empty title={t('noDevices')} help={t('noDevicesHelp')}>
        <Link href="/devices">{t('addDevice')}</Link>
      </Empty>
    );
  }
  return (
    <Section title={t('byDevice')}>
      <ul className={styles['devices']}>
        {devices.map(({ device_id: id, name, number, accepted, limit }) => (
          <li key={id}>
            {limit === null ? (
              <div className={styles['unlimited']}>
                <span>{`${name} (+${number})`}</span>
                <span className={styles['help']}>{t('count', { used: accepted })}</span>
              </div>
            ) : (
              <Meter
                label={`${name} (+${number})`}
                value={accepted}
                max={limit}
                words={t('of', { used: accepted, limit })}
              />
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
