import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { TextArea } from '../../../kit/text-area.js';
import { draftKinds, TEXT_MAX, type Draft } from './draft.js';
import { LocationFields } from './location-fields.js';
import { MediaFields } from './media-fields.js';
import type { Taking } from './use-take-file.js';
import styles from './compose.module.css';

interface Props {
  readonly draft: Draft;
  readonly isFileGone: boolean;
  readonly taking: Taking;
  readonly onChange: (part: Partial<Draft>) => void;
}

export function ContentFields({ draft, isFileGone, taking, onChange }: Props): ReactNode {
  const t = useTranslations('messages.compose');
  return (
    <>
      <fieldset className={styles['kinds']}>
        <legend>{t('what')}</legend>
        {draftKinds.map((kind) => (
          <label key={kind} className={styles['kind']}>
            <input type="radio" name="kind" checked={draft.kind === kind} onChange={() => onChange({ kind })} />
            {t(`kinds.${kind}`)}
          </label>
        ))}
      </fieldset>
      {draft.kind === 'text' && <TextContent text={draft.text} onChange={(text) => onChange({ text })} />}
      {draft.kind === 'media' && (
        <MediaFields draft={draft} isFileGone={isFileGone} taking={taking} onChange={onChange} />
      )}
      {draft.kind === 'location' && <LocationFields draft={draft} onChange={onChange} />}
    </>
  );
}

function TextContent({
  text,
  onChange,
}: {
  readonly text: string;
  readonly onChange: (text: string) => void;
}): ReactNode {
  const t = useTranslations('messages.compose');
  return (
    <TextArea
      label={t('text')}
      help={t('textHelp', { count: text.length, most: TEXT_MAX })}
      rows={6}
      value={text}
      onChange={onChange}
      isInvalid={text.length > TEXT_MAX}
    />
  );
}
