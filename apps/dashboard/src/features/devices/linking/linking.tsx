import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../../kit/button.js';
import type { Device } from '../device.js';
import { DemoHint } from './demo-hint.js';
import { LinkCode } from './link-code.js';
import { LinkEnd } from './link-end.js';
import { Linked } from './linked.js';
import { isEnd, type LinkBy, type LinkState } from './link-state.js';
import styles from './linking.module.css';
import { useLinking } from './use-linking.js';

export type Linkable = Pick<Device, 'id' | 'number'>;

/** Links a number with its phone, attempt by attempt, until it is linked. */
export function Linking({ device }: { readonly device: Linkable }): ReactNode {
  const [{ by, attempt }, setAttempt] = useState<{ by: LinkBy; attempt: number }>({ by: 'qr', attempt: 0 });
  return (
    <Attempt
      key={`${by} ${attempt}`}
      device={device}
      by={by}
      onAgain={(next) => setAttempt({ by: next, attempt: attempt + 1 })}
    />
  );
}

interface AttemptProps {
  readonly device: Linkable;
  readonly by: LinkBy;
  readonly onAgain: (by: LinkBy) => void;
}

function Attempt({ device, by, onAgain }: AttemptProps): ReactNode {
  const state = useLinking(device.id, by);
  if (state.at === 'connected') return <Linked device={device} />;
  if (isEnd(state)) return <LinkEnd device={device} by={by} state={state} onAgain={onAgain} />;
  return (
    <div className={styles['attempt']}>
      <LinkCode state={state} />
      <Steps by={by} state={state} onOther={() => onAgain(by === 'qr' ? 'code' : 'qr')} />
    </div>
  );
}

interface StepsProps {
  readonly by: LinkBy;
  readonly state: LinkState;
  readonly onOther: () => void;
}

function Steps({ by, state, onOther }: StepsProps): ReactNode {
  const t = useTranslations('linking');
  return (
    <div className={styles['steps']}>
      <ol className={styles['list']}>
        {(['one', 'two', 'three'] as const).map((step) => (
          <li key={step}>{t(`steps.${by}.${step}`)}</li>
        ))}
      </ol>
      <div>
        <Button onPress={onOther}>{by === 'qr' ? t('typeInstead') : t('scanInstead')}</Button>
      </div>
      <DemoHint by={by} qrText={state.at === 'qr' ? state.text : ''} />
    </div>
  );
}
