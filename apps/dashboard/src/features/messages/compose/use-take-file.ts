import { useState } from 'react';
import type { Draft } from './draft.js';
import { takeFile } from './draft-files.js';

export interface Taking {
  readonly take: (files: FileList | null) => Promise<void>;
  /** The last one that could not be taken, by its name. */
  readonly refused: string | undefined;
  /** More than one was given. */
  readonly isOneOfMany: boolean;
}

/** Picked, pasted or dropped: it becomes what is sent. */
export function useTakeFile(change: (part: Partial<Draft>) => void): Taking {
  const [refused, setRefused] = useState<string>();
  const [isOneOfMany, setOneOfMany] = useState(false);
  const take = async (files: FileList | null): Promise<void> => {
    const [first] = files ?? [];
    if (!first) return;
    setOneOfMany((files?.length ?? 0) > 1);
    const file = await takeFile(first, first.name);
    setRefused(file ? undefined : first.name);
    change(file ? { kind: 'media', file } : { kind: 'media' });
  };
  return { take, refused, isOneOfMany };
}
