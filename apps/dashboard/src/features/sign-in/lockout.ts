export function secondsLeft(until: Date, now: Date): number {
  return Math.max(0, Math.ceil((until.getTime() - now.getTime()) / 1_000));
}

export function isOver(until: Date, now: Date): boolean {
  return secondsLeft(until, now) === 0;
}
