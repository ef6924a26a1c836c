import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../../kit/button.js';
import { Form } from '../../../kit/form.js';
import { Failure } from '../../../kit/failure.js';
import { TextField } from '../../../kit/text-field.js';
import type { NewDevice } from '../device.js';
import { useCreateDevice } from '../devices.queries.js';
import styles from '../devices.module.css';
import { fieldErrorsOf, otherErrorOf } from '../field-errors.js';
import { emptyDevice, wishOf, type TypedDevice } from '../wish.js';
import { CredentialFields } from './credential-fields.js';
import { EngineChoice } from './engine-choice.js';

export function AddDeviceForm({ onMade }: { readonly onMade: (device: NewDevice) => void }): ReactNode {
  const t = useTranslations('newDevice');
  const [typed, setTyped] = useState(emptyDevice);
  const { mutate, isPending, error } = useCreateDevice(onMade);
  const wrong = fieldErrorsOf(error);
  const change = (changed: Partial<TypedDevice>): void => setTyped((before) => ({ ...before, ...changed }));
  return (
    <Form
      className={styles['form']}
      isPending={isPending}
      onSubmit={() => mutate(wishOf(typed))}
      validationErrors={wrong}
    >
      <EngineChoice engine={typed.engine} onChange={(engine) => change({ engine })} />
      <NumberFields typed={typed} onChange={change} />
      {typed.engine === 'cloud' && <CredentialFields typed={typed} onChange={change} />}
      <MoreFields typed={typed} onChange={change} isOpen={'proxy' in wrong || 'daily_limit' in wrong} />
      <Failure error={otherErrorOf(error)} />
      <div className={styles['row']}>
        <Button type="submit" look="primary" isPending={isPending}>
          {typed.engine === 'cloud' ? t('addCloud') : t('addLinked')}
        </Button>
      </div>
    </Form>
  );
}

interface FieldsProps {
  readonly typed: TypedDevice;
  readonly onChange: (change: Partial<TypedDevice>) => void;
}

function NumberFields({ typed, onChange }: FieldsProps): ReactNode {
  const t = useTranslations('newDevice');
  return (
    <div className={styles['pair']}>
      <TextField
        label={t('number')}
        help={t('numberHelp')}
        name="number"
        type="tel"
        autoComplete="off"
        value={typed.number}
        onChange={(number) => onChange({ number })}
        maxLength={32}
        isRequired
        autoFocus
      />
      <TextField
        label={t('name')}
        help={t('nameHelp')}
        name="name"
        value={typed.name}
        onChange={(name) => onChange({ name })}
        maxLength={100}
      />
    </div>
  );
}

function MoreFields({ typed, onChange, isOpen }: FieldsProps & { readonly isOpen: boolean }): ReactNode {
  const t = useTranslations('newDevice');
  return (
    <details className={styles['more']} open={isOpen || undefined}>
      <summary>{t('more')}</summary>
      <div className={styles['pair']}>
        <TextField
          label={t('dailyLimit')}
          help={t('dailyLimitHelp')}
          name="daily_limit"
          inputMode="numeric"
          pattern="[0-9]*"
          value={typed.dailyLimit}
          onChange={(dailyLimit) => onChange({ dailyLimit })}
        />
        <TextField
          label={t('proxy')}
          help={t('proxyHelp')}
          name="proxy"
          value={typed.proxy}
          onChange={(proxy) => onChange({ proxy })}
          maxLength={1000}
        />
      </div>
    </details>
  );
}
