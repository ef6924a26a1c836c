import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../../kit/button.js';
import { TextArea } from '../../../kit/text-area.js';
import { shownAddress, shownName } from '../shown-text.js';
import { recipientsIn, RECIPIENTS_MAX, type Recipients } from './recipients.js';
import styles from './compose.module.css';

interface Props {
  readonly to: string;
  readonly onChange: (to: string) => void;
}

const NAMED = 5;

export function RecipientsField({ to, onChange }: Props): ReactNode {
  const t = useTranslations('messages.compose');
  const found = recipientsIn(to);
  const isMany = found.all.length > RECIPIENTS_MAX;
  return (
    <div className={styles['stack']}>
      <TextArea
        label={t('to')}
        help={t('toHelp', { count: RECIPIENTS_MAX })}
        rows={2}
        value={to}
        onChange={onChange}
        isInvalid={found.wrong.length > 0 || isMany}
      />
      <Found found={found} onTidy={() => onChange(found.all.map(shownAddress).join('\n'))} />
    </div>
  );
}

interface FoundProps {
  readonly found: Recipients;
  readonly onTidy: () => void;
}

function Found({ found: { all, repeated, wrong }, onTidy }: FoundProps): ReactNode {
  const t = useTranslations('messages.compose');
  const isTidy = repeated.length === 0 && wrong.length === 0;
  return (
    <div className={styles['found']} role="status">
      {all.length > 0 && <span>{t('recipients', { count: all.length })}</span>}
      {repeated.length > 0 && <span>{t('repeated', { list: listed(repeated.map(shownAddress)) })}</span>}
      {wrong.length > 0 && <span className={styles['wrong']}>{t('wrong', { list: listed(wrong.map(quoted)) })}</span>}
      {!isTidy && all.length > 0 && <Button onPress={onTidy}>{t('tidy')}</Button>}
    </div>
  );
}

function listed(names: readonly string[]): string {
  return names.length > NAMED ? `${names.slice(0, NAMED).join(', ')} … (${names.length})` : names.join(', ');
}

const SHOWN_CHARS = 30;

function quoted(typed: string): string {
  return `“${shownName(typed.slice(0, SHOWN_CHARS))}”`;
}
