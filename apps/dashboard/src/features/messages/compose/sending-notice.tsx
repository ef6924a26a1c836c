import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Link } from 'wouter';
import { Notice } from '../../../kit/pieces.js';
import { tallyOf } from './batch.js';
import { useSending } from './use-sending.js';

/** What is being sent, seen from elsewhere. */
export function SendingNotice(): ReactNode {
  const t = useTranslations('messages.compose');
  const [{ batch, isRunning }] = useSending();
  if (!batch) return null;
  const { all, open, refused } = tallyOf(batch);
  if (open + refused === 0) return null;
  const words = { done: all - open, all };
  return (
    <Notice kind={!isRunning && open > 0 ? 'warning' : 'plain'}>
      {isRunning || open === 0 ? t('underway', words) : t('standsStill', words)}
      <Link href="/messages/new">{t('seeIt')}</Link>
    </Notice>
  );
}
