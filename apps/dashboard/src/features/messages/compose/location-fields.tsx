import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { TextField } from '../../../kit/text-field.js';
import { degrees, placeIn, type Draft } from './draft.js';
import styles from './compose.module.css';

interface Props {
  readonly draft: Draft;
  readonly onChange: (part: Partial<Draft>) => void;
}

export function LocationFields({ draft: { latitude, longitude, name, address }, onChange }: Props): ReactNode {
  const t = useTranslations('messages.compose');
  return (
    <>
      <div className={styles['pair']}>
        <TextField
          label={t('latitude')}
          help={t('latitudeHelp')}
          inputMode="decimal"
          value={latitude}
          onChange={(typed) => onChange(placeIn(typed) ?? { latitude: typed })}
          isInvalid={latitude !== '' && degrees(latitude, 90) === undefined}
        />
        <TextField
          label={t('longitude')}
          help={t('longitudeHelp')}
          inputMode="decimal"
          value={longitude}
          onChange={(typed) => onChange(placeIn(typed) ?? { longitude: typed })}
          isInvalid={longitude !== '' && degrees(longitude, 180) === undefined}
        />
      </div>
      <TextField label={t('placeName')} maxLength={255} value={name} onChange={(typed) => onChange({ name: typed })} />
      <TextField
        label={t('placeAddress')}
        maxLength={1_000}
        value={address}
        onChange={(typed) => onChange({ address: typed })}
      />
    </>
  );
}
