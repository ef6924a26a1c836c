import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from './button.js';
import styles from './kit.module.css';

const SAID_MS = 2_000;

/** Pages that came over plain http have no clipboard: there the text is selected and copied by hand. */
function CopyButton({ text }: { readonly text: string }): ReactNode {
  const t = useTranslations('app');
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
    setTimeout(() => setCopied(false), SAID_MS);
  };
  if (!globalThis.isSecureContext) return null;
  return <Button onPress={() => void copy()}>{copied ? t('copied') : t('copy')}</Button>;
}

/** Selected when focused. */
export function CopyField({ label, text }: { readonly label: string; readonly text: string }): ReactNode {
  return (
    <div className={styles['copy']}>
      <input
        className={styles['input']}
        aria-label={label}
        readOnly
        value={text}
        onFocus={(event) => event.currentTarget.select()}
      />
      <CopyButton text={text} />
    </div>
  );
}

export function CodeBlock({ label, code }: { readonly label: string; readonly code: string }): ReactNode {
  return (
    <div className={styles['code']}>
      <pre role="region" aria-label={label} tabIndex={0}>
        <code>{code}</code>
      </pre>
      <div className={styles['row']}>
        <CopyButton text={code} />
      </div>
    </div>
  );
}
