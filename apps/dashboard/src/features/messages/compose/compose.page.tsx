import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useLocation, useSearchParams } from 'wouter';
import { useMay } from '../../../app/may.js';
import { NotFound } from '../../../app/not-found.js';
import { PageHead } from '../../../kit/page-head.js';
import { AgainNotice } from './again-notice.js';
import { batchOf } from './batch.js';
import { ComposeForm } from './compose-form.js';
import { newKey } from '../new-key.js';
import { SendingProgress } from './sending-progress.js';
import { useDraft } from './use-draft.js';
import { useSending } from './use-sending.js';

/** Writes a message; while one is being sent, shows how far it is. */
export function ComposePage(): ReactNode {
  const t = useTranslations('messages.compose');
  const maySend = useMay()('messages:send');
  const [{ batch }, sending] = useSending();
  const [params] = useSearchParams();
  const hand = useDraft(params.get('device'));
  const [, go] = useLocation();
  const again = params.get('again');
  useFocusOn(batch === null);
  if (!maySend) return <NotFound />;
  if (batch) return <SendingProgress hand={hand} />;
  return (
    <>
      <PageHead title={t('title')} help={t('help')} />
      {again !== null && (
        <AgainNotice key={again} id={again} hand={hand} onDone={() => go('/messages/new', { replace: true })} />
      )}
      <ComposeForm
        hand={hand}
        onSend={(draft) => {
          sending.start(batchOf(draft, newKey));
          hand.clear();
        }}
      />
    </>
  );
}

/** What has just been pressed is gone: reading goes on at the top of what took its place. */
function useFocusOn(isWriting: boolean): void {
  const before = useRef(isWriting);
  useEffect(() => {
    if (before.current !== isWriting) document.getElementById('main')?.focus();
    before.current = isWriting;
  }, [isWriting]);
}
