import type { ReactNode } from 'react';
import { RadioButton, RadioField, RadioGroup } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import styles from '../devices.module.css';

const engines = ['linked', 'cloud'] as const;
type Engine = (typeof engines)[number];

interface Props {
  readonly engine: Engine;
  readonly onChange: (engine: Engine) => void;
}

export function EngineChoice({ engine, onChange }: Props): ReactNode {
  const t = useTranslations('newDevice');
  const choose = (value: string): void => {
    const chosen = engines.find((each) => each === value);
    if (chosen) onChange(chosen);
  };
  return (
    <RadioGroup aria-label={t('engine')} value={engine} onChange={choose} className={styles['engines'] ?? ''}>
      {engines.map((value) => (
        <RadioField key={value} value={value}>
          <RadioButton className={styles['engine'] ?? ''}>
            <strong>{t(value)}</strong>
            <span className={styles['help']}>{t(`${value}Help`)}</span>
          </RadioButton>
        </RadioField>
      ))}
    </RadioGroup>
  );
}
