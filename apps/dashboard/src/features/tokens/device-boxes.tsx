import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { deviceLabel } from '../../app/device-label.js';
import { Checkbox } from '../../kit/checkbox.js';
import { Failure } from '../../kit/failure.js';
import { Notice, Skeleton } from '../../kit/pieces.js';
import { toggled } from './picking.js';
import { tokenDevicesQuery } from './tokens.queries.js';
import styles from './tokens.module.css';

interface Props {
  readonly chosen: readonly string[];
  readonly onChange: (devices: string[]) => void;
}

export function DeviceBoxes({ chosen, onChange }: Props): ReactNode {
  const t = useTranslations('tokens');
  const { data, error } = useQuery(tokenDevicesQuery);
  if (!data) return error ? <Failure error={error} /> : <Skeleton lines={2} />;
  if (data.length === 0) return <Notice>{t('noDevices')}</Notice>;
  return (
    <fieldset className={styles['group']}>
      <legend>{t('whichDevices')}</legend>
      {data.map(({ id, name, number }) => (
        <Checkbox
          key={id}
          label={deviceLabel({ name, number })}
          checked={chosen.includes(id)}
          onChange={() => onChange(toggled(chosen, id))}
        />
      ))}
    </fieldset>
  );
}
