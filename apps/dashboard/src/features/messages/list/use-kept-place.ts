import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';

interface Place {
  readonly row: Element;
  readonly top: number;
}

/** Whoever reads further down stays where they are, whatever comes in or goes away above. */
export function useKeptPlace<List extends Element>(rows: unknown): RefObject<List | null> {
  const list = useRef<List>(null);
  const place = useRef<Place>(undefined);
  useEffect(() => {
    const note = (): void => void (place.current = placeIn(list.current));
    addEventListener('scroll', note, { passive: true });
    return () => removeEventListener('scroll', note);
  }, []);
  useLayoutEffect(() => {
    const before = place.current;
    if (before?.row.isConnected)
      scrollBy({ top: before.row.getBoundingClientRect().top - before.top, behavior: 'instant' });
    place.current = placeIn(list.current);
  }, [rows]);
  return list;
}

/** The first row that is seen as a whole, once the list has been scrolled; at its top, what comes in is to be seen. */
function placeIn(list: Element | null): Place | undefined {
  if (!list || list.getBoundingClientRect().top >= 0) return undefined;
  const row = [...list.children].find((each) => each.getBoundingClientRect().top >= 0);
  return row && { row, top: row.getBoundingClientRect().top };
}
