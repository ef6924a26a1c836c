/** A place in the browser that survives a reload and an ended session, for this tab alone. */
export interface Kept {
  read(): unknown;
  write(value: unknown): void;
}

/** Each person has their own; a browser that keeps nothing, or is full, costs only the memory. */
export function keptIn(storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>, name: string): Kept {
  return {
    read: () => {
      try {
        const kept: unknown = JSON.parse(storage.getItem(name) ?? 'null');
        return kept;
      } catch {
        return null;
      }
    },
    write: (value) => {
      try {
        if (value === null) storage.removeItem(name);
        else storage.setItem(name, JSON.stringify(value));
      } catch {
        return;
      }
    },
  };
}
