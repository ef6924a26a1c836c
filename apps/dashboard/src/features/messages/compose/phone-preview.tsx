import type { ReactNode } from 'react';
import { useFormatter, useNow, useTranslations } from 'use-intl';
import { FormattedText } from '../formatted-text.js';
import { shownAddress } from '../shown-text.js';
import { takesCaption, type Draft } from './draft.js';
import { MediaPreview } from './media-preview.js';
import { PlacePreview } from './place-preview.js';
import { recipientsIn } from './recipients.js';
import styles from './preview.module.css';

const MINUTE_MS = 60_000;

interface Props {
  readonly draft: Draft;
  readonly file: Blob | undefined;
}

/** How it will look to whoever gets it, as far as one can know. */
export function PhonePreview({ draft, file }: Props): ReactNode {
  const t = useTranslations('messages.compose');
  const [first] = recipientsIn(draft.to).all;
  return (
    <section className={styles['phone']} aria-label={t('preview')}>
      <div className={styles['bar']}>{first === undefined ? t('preview') : shownAddress(first)}</div>
      <div className={styles['chat']}>
        <div className={styles['bubble']}>
          <Content draft={draft} file={file} />
          <Foot />
        </div>
      </div>
    </section>
  );
}

function Content({ draft, file }: Props): ReactNode {
  const t = useTranslations('messages.compose');
  if (draft.kind === 'location') return <PlacePreview draft={draft} />;
  if (draft.kind === 'media') {
    const hasCaption = draft.caption.trim() !== '' && (!draft.file || takesCaption(draft.file.as));
    return (
      <>
        {draft.file ? <MediaPreview file={draft.file} blob={file} /> : <Nothing>{t('previewFile')}</Nothing>}
        {hasCaption && <FormattedText text={draft.caption} />}
      </>
    );
  }
  return draft.text.trim() === '' ? <Nothing>{t('previewText')}</Nothing> : <FormattedText text={draft.text} />;
}

function Nothing({ children }: { readonly children: string }): ReactNode {
  return <p className={styles['nothing']}>{children}</p>;
}

function Foot(): ReactNode {
  const now = useNow({ updateInterval: MINUTE_MS });
  const format = useFormatter();
  return (
    <div className={styles['foot']}>
      <span>{format.dateTime(now, { hour: 'numeric', minute: '2-digit' })}</span>
      <svg className={styles['ticks']} viewBox="0 0 20 12" aria-hidden="true">
        <path d="M1 6.5 4.5 10 11 2M8 9 9 10 16 2" />
      </svg>
    </div>
  );
}
