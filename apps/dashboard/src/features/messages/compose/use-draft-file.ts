import { useEffect, useState } from 'react';
import type { DraftFile } from './draft.js';
import { fileOf } from './draft-files.js';

interface FileInHand {
  readonly blob: Blob | undefined;
  /** Named by the draft, and no longer kept by the browser. */
  readonly isGone: boolean;
}

export function useDraftFile(file: DraftFile | null): FileInHand {
  const [found, setFound] = useState<{ readonly id: string; readonly blob: Blob | undefined }>();
  const id = file?.id;
  useEffect(() => {
    if (id === undefined) return;
    let isWanted = true;
    void fileOf({ id }).then((blob) => isWanted && setFound({ id, blob }));
    return () => void (isWanted = false);
  }, [id]);
  const isFound = id !== undefined && found?.id === id;
  return { blob: isFound ? found.blob : undefined, isGone: isFound && found.blob === undefined };
}
