import type { ReactNode } from 'react';
import { useFormatter, useNow } from 'use-intl';

const AGAIN_MS = 10_000;

/** A moment as people say it, and exactly when one points at it. */
export function When({ at }: { readonly at: string | Date }): ReactNode {
  const format = useFormatter();
  const now = useNow({ updateInterval: AGAIN_MS });
  const date = new Date(at);
  return (
    <time dateTime={date.toISOString()} title={format.dateTime(date, { dateStyle: 'medium', timeStyle: 'medium' })}>
      {format.relativeTime(date, { now: now < date ? date : now })}
    </time>
  );
}
