import { Component, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../kit/button.js';
import { Failure } from '../kit/failure.js';
import styles from './app.module.css';

interface Props {
  readonly children: ReactNode;
}

interface State {
  readonly error: Error | null;
}

/** A page that breaks takes nothing else down, and says how to go on. */
export class Boundary extends Component<Props, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: Error): State {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return <Broken error={error} />;
  }
}

function Broken({ error }: { readonly error: Error }): ReactNode {
  const t = useTranslations('app');
  return (
    <div className={styles['page']}>
      <h1>{t('broken')}</h1>
      <Failure error={error} />
      <Button onPress={() => globalThis.location.reload()}>{t('reload')}</Button>
    </div>
  );
}
