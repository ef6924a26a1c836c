import { WagateError } from '@wagate/sdk';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Notice } from './pieces.js';

/** What the gateway said, in its own words. */
export function Failure({ error }: { readonly error: Error | null }): ReactNode {
  const t = useTranslations('failures');
  if (error === null) return null;
  const unreachable = error instanceof WagateError && error.code === 'network';
  return <Notice kind="error">{unreachable ? t('network') : error.message}</Notice>;
}
