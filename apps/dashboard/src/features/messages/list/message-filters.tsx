import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../../kit/button.js';
import { Select } from '../../../kit/select.js';
import { TextField } from '../../../kit/text-field.js';
import { messageStates } from '../message.js';
import { senderDevicesQuery } from '../messages.queries.js';
import { ChatFilter } from './chat-filter.js';
import { isNarrow, type MessageFilter } from './filter.js';
import styles from './list.module.css';

interface Props {
  readonly filter: MessageFilter;
  readonly onChange: (filter: MessageFilter) => void;
}

const ALL = 'all';

/** Folded on a small screen, until they are wanted or in use. */
export function MessageFilters({ filter, onChange }: Props): ReactNode {
  const t = useTranslations('messages');
  const [isOpen, setOpen] = useState(isNarrow(filter));
  return (
    <div role="search" aria-label={t('filters')}>
      <div className={styles['narrow']}>
        <Button aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
          {t('filters')}
        </Button>
      </div>
      <div className={styles['filters']} data-folded={!isOpen || undefined}>
        <Fields filter={filter} onChange={onChange} />
      </div>
    </div>
  );
}

function Fields({ filter, onChange }: Props): ReactNode {
  const t = useTranslations('messages');
  const { data: devices = [] } = useQuery(senderDevicesQuery);
  const narrow = (change: Partial<MessageFilter>): void => onChange({ ...filter, ...change });
  const all = { value: ALL, label: t('all') } as const;
  return (
    <>
      <ChatFilter key={filter.chat} chat={filter.chat} onChange={(chat) => narrow({ chat })} />
      <Select
        label={t('status')}
        choices={[all, ...messageStates.map((value) => ({ value, label: t(`states.${value}`) }))]}
        value={filter.status ?? ALL}
        onChange={(status) => narrow({ status: status === ALL ? undefined : status })}
      />
      <Select
        label={t('direction')}
        choices={[all, ...(['in', 'out'] as const).map((value) => ({ value, label: t(`directions.${value}`) }))]}
        value={filter.direction ?? ALL}
        onChange={(way) => narrow({ direction: way === ALL ? undefined : way })}
      />
      <Select
        label={t('device')}
        choices={[all, ...devices.map(({ id, name }) => ({ value: id, label: name }))]}
        value={filter.device ?? ALL}
        onChange={(device) => narrow({ device: device === ALL ? undefined : device })}
      />
      <TextField
        type="date"
        label={t('from')}
        value={filter.from ?? ''}
        onChange={(from) => narrow({ from: from || undefined })}
      />
      <TextField
        type="date"
        label={t('to')}
        value={filter.to ?? ''}
        onChange={(to) => narrow({ to: to || undefined })}
      />
    </>
  );
}
