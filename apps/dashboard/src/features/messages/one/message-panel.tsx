import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Failure } from '../../../kit/failure.js';
import { Badge, Skeleton } from '../../../kit/pieces.js';
import { SidePanel } from '../../../kit/side-panel.js';
import { partnerOf, toneOf, type Message } from '../message.js';
import { contactNamesQuery, messageQuery } from '../messages.queries.js';
import { shownAddress, shownName } from '../shown-text.js';
import { useLiveMessage } from './live-message.js';
import { MessageActions } from './message-actions.js';
import { MessageContent } from './message-content.js';
import { MessageFacts } from './message-facts.js';
import { Timeline } from './timeline.js';
import styles from './one.module.css';

interface Props {
  readonly id: string;
  readonly onClose: () => void;
}

export function MessagePanel({ id, onClose }: Props): ReactNode {
  const t = useTranslations('messages');
  const { data: message, error } = useQuery(messageQuery(id));
  const { data: names } = useQuery(contactNamesQuery);
  useLiveMessage(id);
  if (!message) {
    return (
      <SidePanel title={t('one')} onClose={onClose}>
        {error ? <Failure error={error} /> : <Skeleton />}
      </SidePanel>
    );
  }
  const name = names?.get(message.contact_id ?? '');
  const who = name === undefined ? shownAddress(partnerOf(message)) : shownName(name);
  return (
    <SidePanel title={t(`titles.${message.direction}`, { who })} onClose={onClose}>
      <Whole message={message} />
    </SidePanel>
  );
}

function Whole({ message }: { readonly message: Message }): ReactNode {
  const t = useTranslations('messages');
  return (
    <>
      <div className={styles['state']}>
        <Badge tone={toneOf[message.status]}>{t(`states.${message.status}`)}</Badge>
        <MessageActions message={message} />
      </div>
      <MessageContent message={message} />
      <section className={styles['part']}>
        <h3>{t('timeline')}</h3>
        <Timeline message={message} />
      </section>
      <section className={styles['part']}>
        <h3>{t('facts')}</h3>
        <MessageFacts message={message} />
      </section>
    </>
  );
}
