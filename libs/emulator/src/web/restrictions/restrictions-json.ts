import type { MexNews } from '../mex/mex-notification.js';
import type { ChatCap, Restrictions, TimeLock } from './restrictions.js';

export function lockJson(lock: TimeLock | undefined): object {
  return {
    is_active: lock !== undefined,
    time_enforcement_ends: String(lock?.until ?? 0),
    enforcement_type: lock?.kind ?? 'DEFAULT',
  };
}

/** Without a cap no numbers are told: a total of none would read as a cap that is used up. */
export function capJson(cap: ChatCap | undefined, now: number): object {
  const common = { ote_status: 'NOT_ELIGIBLE', mv_status: 'NOT_ELIGIBLE', server_sent_timestamp: String(now) };
  if (cap === undefined) return { ...common, capping_status: 'NONE' };
  return {
    ...common,
    total_quota: cap.total,
    used_quota: cap.used,
    cycle_start_timestamp: String(cap.since),
    cycle_end_timestamp: String(cap.until),
    capping_status: cap.status,
  };
}

export function lockNews(lock: TimeLock | undefined): MexNews {
  return {
    operation: 'NotificationUserReachoutTimelockUpdate',
    data: { xwa2_notify_account_reachout_timelock: lockJson(lock) },
  };
}

export function capNews(cap: ChatCap | undefined, now: number): MexNews {
  return {
    operation: 'MessageCappingInfoNotification',
    data: { xwa2_notify_new_chat_messages_capping_info_update: capJson(cap, now) },
  };
}

export function restrictionsView(number: string, { lock, cap }: Restrictions): object {
  return {
    number,
    lock: lock === undefined ? null : { ...lock, until: iso(lock.until) },
    cap: cap === undefined ? null : { ...cap, since: iso(cap.since), until: iso(cap.until) },
  };
}

function iso(seconds: number): string {
  return new Date(seconds * 1000).toISOString();
}
