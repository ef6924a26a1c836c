import type { ReactNode } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { Button } from '../../../kit/button.js';
import { Notice } from '../../../kit/pieces.js';
import { Select } from '../../../kit/select.js';
import { TextArea } from '../../../kit/text-area.js';
import { shownName } from '../shown-text.js';
import { takesCaption, TEXT_MAX, type Draft, type DraftFile } from './draft.js';
import { kindsFor } from './media-kind.js';
import type { Taking } from './use-take-file.js';
import styles from './compose.module.css';

interface Props {
  readonly draft: Draft;
  readonly isFileGone: boolean;
  readonly taking: Taking;
  readonly onChange: (part: Partial<Draft>) => void;
}

export function MediaFields({ draft: { file, caption }, isFileGone, taking, onChange }: Props): ReactNode {
  const t = useTranslations('messages.compose');
  return (
    <>
      <div className={styles['drop']}>
        {file ? (
          <Taken file={file} onChange={(next) => onChange({ file: next })} />
        ) : (
          <span className={styles['help']}>{t('dropHere')}</span>
        )}
        <label className={styles['pick']}>
          <input
            type="file"
            onChange={(event) => {
              void taking.take(event.currentTarget.files);
              event.currentTarget.value = '';
            }}
          />
          {file ? t('pickAnother') : t('pick')}
        </label>
        <span className={styles['help']}>{t('limits')}</span>
      </div>
      {isFileGone && <Notice kind="warning">{t('fileGone')}</Notice>}
      {taking.isOneOfMany && <Notice>{t('oneFile')}</Notice>}
      {taking.refused !== undefined && (
        <Notice kind="error">{t('fileRefused', { name: shownName(taking.refused) })}</Notice>
      )}
      {(!file || takesCaption(file.as)) && (
        <TextArea
          label={t('caption')}
          help={t('textHelp', { count: caption.length, most: TEXT_MAX })}
          rows={3}
          value={caption}
          onChange={(typed) => onChange({ caption: typed })}
          isInvalid={caption.length > TEXT_MAX}
        />
      )}
    </>
  );
}

interface TakenProps {
  readonly file: DraftFile;
  readonly onChange: (file: DraftFile | null) => void;
}

const KILOBYTE = 1024;

function Taken({ file, onChange }: TakenProps): ReactNode {
  const t = useTranslations('messages.compose');
  const format = useFormatter();
  const kinds = kindsFor(file);
  const kilobytes = Math.max(1, Math.round(file.size / KILOBYTE));
  return (
    <div className={styles['taken']}>
      <bdi className={styles['fileName']}>{shownName(file.name)}</bdi>
      <span className={styles['help']}>{t('kilobytes', { size: format.number(kilobytes) })}</span>
      <Button onPress={() => onChange(null)}>{t('takeOut')}</Button>
      {kinds.length > 1 && (
        <Select
          label={t('sendAs')}
          choices={kinds.map((value) => ({ value, label: t(`as.${value}`) }))}
          value={file.as}
          onChange={(as) => onChange({ ...file, as })}
        />
      )}
    </div>
  );
}
