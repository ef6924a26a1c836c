export const capStatuses = ['NONE', 'FIRST_WARNING', 'SECOND_WARNING', 'CAPPED'] as const;
export type CapStatus = (typeof capStatuses)[number];

/** No chats may be begun. Times are Unix seconds, as WhatsApp tells them: both ends mean the same moment. */
export interface TimeLock {
  readonly until: number;
  /** WhatsApp's `enforcement_type`. */
  readonly kind: string;
}

/** So many chats may be begun in a cycle. */
export interface ChatCap {
  readonly total: number;
  readonly used: number;
  readonly since: number;
  readonly until: number;
  readonly status: CapStatus;
}

export interface Restrictions {
  readonly lock?: TimeLock;
  readonly cap?: ChatCap;
}

/** `null` takes the restriction away, absence leaves it alone. */
export interface RestrictionsChange {
  readonly lock?: TimeLock | null;
  readonly cap?: ChatCap | null;
}

export function changed(before: Restrictions, { lock, cap }: RestrictionsChange): Restrictions {
  return {
    lock: lock === undefined ? before.lock : (lock ?? undefined),
    cap: cap === undefined ? before.cap : (cap ?? undefined),
  };
}

export function inForce({ lock, cap }: Restrictions, now: number): Restrictions {
  return { lock: stillOn(lock, now), cap: stillOn(cap, now) };
}

export function isUsedUp({ total, used }: Pick<ChatCap, 'total' | 'used'>): boolean {
  return used >= total;
}

export function usedOnceMore(cap: ChatCap): ChatCap {
  const more = { ...cap, used: cap.used + 1 };
  return isUsedUp(more) ? { ...more, status: 'CAPPED' } : more;
}

function stillOn<T extends { readonly until: number }>(restriction: T | undefined, now: number): T | undefined {
  return restriction !== undefined && restriction.until > now ? restriction : undefined;
}
