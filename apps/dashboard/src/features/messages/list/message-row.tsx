import { memo, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Link } from 'wouter';
import { Badge } from '../../../kit/pieces.js';
import { When } from '../../../kit/when.js';
import { previewOf } from '../content.js';
import { kindOf, partnerOf, toneOf, type Message } from '../message.js';
import { shownAddress, shownName } from '../shown-text.js';
import { Direction } from './direction.js';
import styles from './list.module.css';

const PREVIEW_CHARS = 200;

interface Props {
  readonly message: Message;
  /** Of the contact and of the device, where they are known. */
  readonly name: string | undefined;
  readonly device: string | undefined;
  readonly search: string;
}

export const MessageRow = memo(function MessageRow({ message, name, device, search }: Props): ReactNode {
  const t = useTranslations('messages');
  const kind = kindOf(message);
  const preview = previewOf(message).slice(0, PREVIEW_CHARS);
  return (
    <li>
      <Link className={styles['row'] ?? ''} href={`/messages/${message.id}${search}`}>
        <span className={styles['who']}>
          <Direction way={message.direction} />
          <bdi className={styles['cut']}>{name === undefined ? shownAddress(partnerOf(message)) : shownName(name)}</bdi>
        </span>
        <span className={styles['what']}>
          {kind !== 'text' && <span className={styles['kind']}>{t(`kinds.${kind}`)}</span>}
          <bdi>{preview}</bdi>
        </span>
        <span className={styles['device']}>{device}</span>
        <span className={styles['status']}>
          <Badge tone={toneOf[message.status]}>{t(`states.${message.status}`)}</Badge>
        </span>
        <span className={styles['when']}>
          <When at={message.created_at} />
        </span>
      </Link>
    </li>
  );
});
