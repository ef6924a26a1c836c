import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { cardsIn, coordinatesIn, textIn, textsIn } from '../content.js';
import { FormattedText } from '../formatted-text.js';
import { kindOf, mediaKinds, type Message } from '../message.js';
import { shownAddress, shownName } from '../shown-text.js';
import { MessageMedia } from './message-media.js';
import styles from './one.module.css';

/** What strangers wrote is shown as text, whatever it looks like. */
export function MessageContent({ message }: { readonly message: Message }): ReactNode {
  const t = useTranslations('messages');
  const deleted = textIn(message.content, 'deleted_at');
  return (
    <div className={styles['bubble']} data-way={message.direction}>
      {deleted !== undefined && <p className={styles['advice']}>{t('deleted')}</p>}
      <Said message={message} />
    </div>
  );
}

function Said({ message }: { readonly message: Message }): ReactNode {
  const t = useTranslations('messages');
  const kind = kindOf(message);
  const { content } = message;
  const text = textIn(content, 'text');
  if (mediaKinds.has(kind)) return <MediaAndCaption message={message} />;
  switch (kind) {
    case 'text':
    case 'edit':
      return <FormattedText text={text ?? ''} />;
    case 'location':
      return <Place content={content} />;
    case 'contacts':
      return cardsIn(content).map(({ name, numbers }, at) => (
        <p key={at}>
          <bdi>{shownName(name)}</bdi> {numbers.map(shownAddress).join(', ')}
        </p>
      ));
    case 'poll':
      return <Poll question={textIn(content, 'question') ?? ''} options={textsIn(content, 'options')} />;
    case 'reaction':
      return <bdi>{shownName(textIn(content, 'emoji') ?? t('reactionGone'))}</bdi>;
    case 'unsupported':
      return <p className={styles['advice']}>{t('unsupported')}</p>;
    default:
      return <p className={styles['advice']}>{t(`kinds.${kind}`)}</p>;
  }
}

function MediaAndCaption({ message }: { readonly message: Message }): ReactNode {
  const caption = textIn(message.content, 'caption');
  return (
    <>
      <MessageMedia message={message} />
      {caption !== undefined && <FormattedText text={caption} />}
    </>
  );
}

function Place({ content }: { readonly content: Message['content'] }): ReactNode {
  const [name, address] = [textIn(content, 'name'), textIn(content, 'address')];
  return (
    <>
      {name !== undefined && <strong dir="auto">{shownName(name)}</strong>}
      {address !== undefined && <p dir="auto">{shownName(address)}</p>}
      <p className={styles['advice']}>{coordinatesIn(content)}</p>
    </>
  );
}

function Poll({ question, options }: { readonly question: string; readonly options: readonly string[] }): ReactNode {
  return (
    <>
      <strong dir="auto">{question}</strong>
      <ul className={styles['options']}>
        {options.map((option, at) => (
          <li key={at} dir="auto">
            {option}
          </li>
        ))}
      </ul>
    </>
  );
}
