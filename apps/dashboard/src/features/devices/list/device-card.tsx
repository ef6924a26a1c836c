import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Link } from 'wouter';
import { Badge } from '../../../kit/pieces.js';
import type { Device, DeviceUsage } from '../device.js';
import { NextAct } from '../next-act.js';
import { standingOf, tones } from '../standing.js';
import styles from '../devices.module.css';
import { UseToday } from '../use-today.js';

interface Props {
  readonly device: Device;
  readonly usage: DeviceUsage | undefined;
  readonly mayWrite: boolean;
}

export function DeviceCard({ device, usage, mayWrite }: Props): ReactNode {
  const t = useTranslations('devices');
  const standing = standingOf(device);
  return (
    <li className={styles['card']}>
      <div className={styles['cardHead']}>
        <div className={styles['names']}>
          <Link href={`/devices/${device.id}`} className={styles['name'] ?? ''}>
            {device.name}
          </Link>
          <Badge tone={tones[standing]}>{t(`standing.${standing}`)}</Badge>
        </div>
        <span className={styles['help']}>{`+${device.number} · ${t(`engines.${device.engine}`)}`}</span>
      </div>
      <p className={styles['help']}>{device.reason_text ?? t(`standingHelp.${standing}`)}</p>
      <div className={styles['cardFoot']}>
        {usage && <UseToday usage={usage} />}
        {mayWrite && <NextAct device={device} />}
      </div>
    </li>
  );
}
