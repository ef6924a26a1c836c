import { useState, type ReactNode } from 'react';
import { useFormatter, useNow, useTimeZone, useTranslations } from 'use-intl';
import { useMay } from '../../../app/may.js';
import { Button } from '../../../kit/button.js';
import { Failure } from '../../../kit/failure.js';
import { Meter } from '../../../kit/meter.js';
import { Notice, Skeleton } from '../../../kit/pieces.js';
import { Section } from '../../../kit/section.js';
import type { Device, NewChats } from '../device.js';
import { NewChatsDialog } from './new-chats-dialog.js';
import { capOf, dayStyle, lockOf, momentStyle, type Cap, type Lock } from './new-chats.js';
import { useNewChats } from './new-chats.queries.js';

const AGAIN_MS = 10_000;

/** To how many people it may write first: by its limit, and by WhatsApp's. */
export function NewChatsSection({ device }: { readonly device: Device }): ReactNode {
  const t = useTranslations('newChats');
  const mayWrite = useMay()('devices:write');
  const { data, error } = useNewChats(device.id);
  const failure = error ? <Failure error={error} /> : <Skeleton lines={2} />;
  return (
    <Section
      title={t('title')}
      help={t('help')}
      actions={data && mayWrite && <SetLimit device={device} newChats={data} />}
    >
      {data ? <NewChatsShown newChats={data} /> : failure}
    </Section>
  );
}

function SetLimit({ device, newChats }: { readonly device: Device; readonly newChats: NewChats }): ReactNode {
  const t = useTranslations('newChats');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>{t('change')}</Button>
      {isOpen && <NewChatsDialog device={device} newChats={newChats} onClose={() => setOpen(false)} />}
    </>
  );
}

function NewChatsShown({ newChats }: { readonly newChats: NewChats }): ReactNode {
  const now = useNow({ updateInterval: AGAIN_MS });
  const { whatsapp } = newChats;
  const lock = whatsapp && lockOf(whatsapp, now);
  const cap = whatsapp && capOf(whatsapp, now);
  return (
    <>
      {lock && <LockShown lock={lock} now={now} />}
      <Today newChats={newChats} now={now} />
      {cap && <CapShown cap={cap} now={now} />}
    </>
  );
}

interface TodayProps {
  readonly newChats: NewChats;
  readonly now: Date;
}

function Today({ newChats, now }: TodayProps): ReactNode {
  const t = useTranslations('newChats');
  const format = useFormatter();
  const zone = useZone();
  const { per_day: limit, allowed_today: allowed, begun_today: begun, warm_up_day: day, day_ends_at: end } = newChats;
  if (limit === null || allowed === null) return <p>{t('noLimit')}</p>;
  const tomorrow = new Date(end);
  return (
    <>
      <Meter label={t('today')} value={begun} max={allowed} words={t('of', { begun, allowed })} />
      {begun >= allowed && <p>{t('spent', { time: format.dateTime(tomorrow, momentStyle(tomorrow, now, zone)) })}</p>}
      {day !== null && <p>{t('warmUp', { day, limit })}</p>}
    </>
  );
}

function LockShown({ lock: { until, reason }, now }: { readonly lock: Lock; readonly now: Date }): ReactNode {
  const t = useTranslations('newChats');
  const format = useFormatter();
  const zone = useZone();
  const time = format.dateTime(until, momentStyle(until, now, zone));
  return (
    <Notice kind="warning">
      {t('locked', { time })} {reason !== undefined && t('reason', { reason })}
    </Notice>
  );
}

function CapShown({ cap: { used, total, endsAt }, now }: { readonly cap: Cap; readonly now: Date }): ReactNode {
  const t = useTranslations('newChats');
  const format = useFormatter();
  const zone = useZone();
  const words = endsAt
    ? t('capWordsUntil', { used, total, time: format.dateTime(endsAt, dayStyle(endsAt, now, zone)) })
    : t('capWords', { used, total });
  return <Meter label={t('cap')} value={used} max={total} words={words} />;
}

function useZone(): string {
  return useTimeZone() ?? 'UTC';
}
