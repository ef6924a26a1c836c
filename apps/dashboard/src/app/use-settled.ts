import { useEffect, useState } from 'react';

const STILL_MS = 300;

/** What was typed, once nobody has typed for a moment. */
export function useSettled(typed: string): string {
  const [settled, setSettled] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), STILL_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return settled;
}
