import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { deviceLabel } from '../../app/device-label.js';
import { useSession } from '../../app/session.queries.js';
import { Button } from '../../kit/button.js';
import { Form } from '../../kit/form.js';
import { Failure } from '../../kit/failure.js';
import { Select } from '../../kit/select.js';
import { TextArea } from '../../kit/text-area.js';
import { TextField } from '../../kit/text-field.js';
import { demoPhoneBeside } from './demo-phones.js';
import { useSend, type Device } from './start.queries.js';
import styles from './start.module.css';

interface Props {
  readonly devices: readonly Device[];
  readonly onSent: (id: string) => void;
}

export function SendForm({ devices, onSent }: Props): ReactNode {
  const t = useTranslations('start.message');
  const { demo } = useSession();
  const [typed, setTyped] = useState<{ device?: string; to?: string; text: string }>({ text: t('hello') });
  const { mutate, isPending, error } = useSend();
  const device = devices.find(({ id }) => id === typed.device) ?? devices[0];
  const phone = demoPhoneBeside(device?.number);
  const to = typed.to ?? (demo === null ? '' : phone.number);
  const send = (): void => {
    if (device) mutate({ device_id: device.id, to, text: typed.text }, { onSuccess: ({ id }) => onSent(id) });
  };
  return (
    <Form className={styles['form']} isPending={isPending} onSubmit={send}>
      <Select
        label={t('device')}
        choices={devices.map(({ id, name, number }) => ({ value: id, label: deviceLabel({ name, number }) }))}
        value={device?.id ?? ''}
        onChange={(id) => setTyped((before) => ({ ...before, device: id }))}
      />
      <TextField
        label={t('to')}
        help={demo === null ? t('toHelp') : t('toDemo', phone)}
        type="tel"
        value={to}
        onChange={(value) => setTyped((before) => ({ ...before, to: value }))}
        isRequired
      />
      <TextArea
        label={t('text')}
        rows={2}
        value={typed.text}
        onChange={(text) => setTyped((before) => ({ ...before, text }))}
        maxLength={4_000}
        isRequired
      />
      <Failure error={error} />
      <div className={styles['row']}>
        <Button type="submit" look="primary" isPending={isPending}>
          {t('send')}
        </Button>
        {demo !== null && (
          <a href={demo.phones_url} target="_blank" rel="noreferrer">
            {t('watch')}
          </a>
        )}
      </div>
    </Form>
  );
}
