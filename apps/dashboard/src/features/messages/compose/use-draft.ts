import { useState } from 'react';
import { useSession } from '../../../app/session.queries.js';
import { emptyDraft, parseDraft, type Draft } from './draft.js';
import { keptIn } from './kept.js';

export interface DraftInHand {
  readonly draft: Draft;
  readonly change: (change: Partial<Draft>) => void;
  readonly replace: (draft: Draft) => void;
  readonly clear: () => void;
}

/** Kept with every key that is pressed. Whoever comes from a device writes from that one. */
export function useDraft(fromDevice: string | null): DraftInHand {
  const { user } = useSession();
  const [kept] = useState(() => keptIn(sessionStorage, `wagate.draft.${user.id}`));
  const [draft, setDraft] = useState(() => {
    const draftKept = parseDraft(kept.read());
    return fromDevice === null ? draftKept : { ...draftKept, device: fromDevice };
  });
  const replace = (next: Draft): void => {
    kept.write(next);
    setDraft(next);
  };
  const change = (part: Partial<Draft>): void =>
    setDraft((before) => {
      const next = { ...before, ...part };
      kept.write(next);
      return next;
    });
  return { draft, change, replace, clear: () => replace({ ...emptyDraft, device: draft.device }) };
}
