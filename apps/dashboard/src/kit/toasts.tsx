import { createContext, useCallback, useContext, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from './button.js';
import styles from './kit.module.css';

const SHOWN_MS = 6_000;

const Say = createContext<(words: string) => void>(() => undefined);

export function useToast(): (words: string) => void {
  return useContext(Say);
}

export function Toasts({ children }: { readonly children: ReactNode }): ReactNode {
  const t = useTranslations('app');
  const [shown, setShown] = useState<readonly { readonly id: string; readonly words: string }[]>([]);
  const hide = useCallback((id: string) => setShown((all) => all.filter((each) => each.id !== id)), []);
  const say = useCallback(
    (words: string) => {
      const id = crypto.randomUUID();
      setShown((all) => [...all, { id, words }]);
      setTimeout(() => hide(id), SHOWN_MS);
    },
    [hide],
  );
  return (
    <Say value={say}>
      {children}
      <div role="status" aria-label={t('notices')} className={styles['toasts']}>
        {shown.map(({ id, words }) => (
          <div key={id} className={styles['toast']}>
            {words}
            <Button onPress={() => hide(id)}>{t('close')}</Button>
          </div>
        ))}
      </div>
    </Say>
  );
}
