import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../../kit/button.js';
import { draftForTheRest, tallyOf } from './batch.js';
import type { DraftInHand } from './use-draft.js';
import { useSending } from './use-sending.js';

interface Props {
  readonly hand: DraftInHand;
  readonly onGiveUp: () => void;
}

export function SendingActions({ hand, onGiveUp }: Props): ReactNode {
  const t = useTranslations('messages.compose');
  const [{ batch, isRunning }, sending] = useSending();
  if (!batch) return null;
  if (isRunning) return <Button onPress={() => sending.stop()}>{t('stop')}</Button>;
  const { open, refused } = tallyOf(batch);
  const rest = open + refused > 0 ? draftForTheRest(batch) : undefined;
  const edit = (): void => {
    if (rest) hand.replace(rest);
    sending.clear();
  };
  return (
    <>
      {open > 0 && <Button onPress={onGiveUp}>{t('giveUp')}</Button>}
      {rest && <Button onPress={edit}>{t('editRest')}</Button>}
      {open > 0 ? (
        <Button look="primary" onPress={() => sending.goOn()}>
          {t('goOn')}
        </Button>
      ) : (
        <Button look="primary" onPress={() => sending.clear()}>
          {t('another')}
        </Button>
      )}
    </>
  );
}
