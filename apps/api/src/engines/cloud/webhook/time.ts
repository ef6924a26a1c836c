/** Meta writes seconds since 1970, as text. */
export function timeOf(timestamp: unknown): Date | undefined {
  const seconds = typeof timestamp === 'string' && /^\d{1,11}$/.test(timestamp) ? Number(timestamp) : timestamp;
  if (typeof seconds !== 'number' || !Number.isSafeInteger(seconds) || seconds < 0 || seconds > 99_999_999_999)
    return undefined;
  return new Date(seconds * 1_000);
}
