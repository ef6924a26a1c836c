import { useId, useState, type ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { Badge } from '../../kit/pieces.js';
import styles from './start.module.css';
import type { StepState } from './steps.js';

interface Props {
  readonly number: number;
  readonly title: string;
  readonly state: StepState;
  /** What came of it, once it is done. */
  readonly outcome?: ReactNode;
  /** Something in it must stay in sight. */
  readonly keepsOpen?: boolean;
  readonly children: ReactNode;
}

/** Open when its turn comes, folded when it is done; a person may look into any. */
export function Step({ number, title, state, outcome, keepsOpen = false, children }: Props): ReactNode {
  const t = useTranslations('start');
  const id = useId();
  const [choice, setChoice] = useState<{ readonly at: StepState; readonly open: boolean }>();
  const isOpen = choice?.at === state ? choice.open : keepsOpen || state === 'now';
  return (
    <li className={styles['step']} data-state={state}>
      <span className={styles['mark']} aria-hidden="true">
        {state === 'done' ? '✓' : number}
      </span>
      <div className={styles['body']}>
        <h2 className={styles['title']}>
          <AriaButton
            className={styles['fold'] ?? ''}
            aria-expanded={isOpen}
            aria-controls={id}
            onPress={() => setChoice({ at: state, open: !isOpen })}
          >
            <span>{title}</span>
            <Badge tone={state === 'done' ? 'good' : 'plain'}>{t(`states.${state}`)}</Badge>
          </AriaButton>
        </h2>
        {outcome !== undefined && <div className={styles['outcome']}>{outcome}</div>}
        <div id={id} className={styles['inside']} hidden={!isOpen}>
          {children}
        </div>
      </div>
    </li>
  );
}
