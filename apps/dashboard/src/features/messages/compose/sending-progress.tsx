import { useEffect, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { isSignedOut } from '../../../app/refusals.js';
import { Failure } from '../../../kit/failure.js';
import { PageHead } from '../../../kit/page-head.js';
import { Notice } from '../../../kit/pieces.js';
import { Progress } from '../../../kit/progress.js';
import { tallyOf } from './batch.js';
import { EntryList } from './entry-list.js';
import { GiveUpDialog } from './give-up-dialog.js';
import { SendingActions } from './sending-actions.js';
import type { DraftInHand } from './use-draft.js';
import { FileGone, useSending } from './use-sending.js';
import styles from './compose.module.css';

/** How far each of the messages is, what went wrong, and what can be done. */
export function SendingProgress({ hand }: { readonly hand: DraftInHand }): ReactNode {
  const t = useTranslations('messages.compose');
  const [{ batch, isRunning, trouble }, sending] = useSending();
  const [isGivingUp, setGivingUp] = useState(false);
  useEffect(() => () => sending.forgetDone(), [sending]);
  if (!batch) return null;
  const { all, accepted, refused, open } = tallyOf(batch);
  const ended = accepted > 0 ? t('done') : t('allRefused');
  const still = open > 0 ? t('stopped') : ended;
  return (
    <>
      <PageHead title={isRunning ? t('sending') : still} help={t('progressHelp')}>
        <SendingActions hand={hand} onGiveUp={() => setGivingUp(true)} />
      </PageHead>
      <div className={styles['stack']} aria-live="polite">
        <Progress label={t('answered')} value={all - open} max={all} words={t('tally', { accepted, refused, open })} />
        <Trouble isRunning={isRunning} isOpen={open > 0} trouble={trouble} />
      </div>
      <EntryList entries={batch.entries} />
      {isGivingUp && (
        <GiveUpDialog
          onClose={() => setGivingUp(false)}
          onGiveUp={() => {
            setGivingUp(false);
            sending.clear();
          }}
        />
      )}
    </>
  );
}

interface TroubleProps {
  readonly isRunning: boolean;
  readonly isOpen: boolean;
  readonly trouble: Error | null;
}

function Trouble({ isRunning, isOpen, trouble }: TroubleProps): ReactNode {
  const t = useTranslations('messages.compose');
  if (isRunning) return trouble && <Notice kind="warning">{t('tryingAgain', { why: trouble.message })}</Notice>;
  if (trouble instanceof FileGone) return <Notice kind="error">{t('fileGoneWhileSending')}</Notice>;
  if (isSignedOut(trouble)) return <Notice kind="warning">{t('wasSignedOut')}</Notice>;
  if (trouble) return <Failure error={trouble} />;
  return isOpen && <Notice kind="warning">{t('goOnHelp')}</Notice>;
}
