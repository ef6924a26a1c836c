const NAME = 'wagate';
const SHELF = 'draft-files';
const DAY_MS = 24 * 60 * 60 * 1000;

interface Shelved {
  readonly file: Blob;
  readonly at: number;
}

/** Files of drafts, too large for where drafts are kept; for a day. */
export async function shelve(id: string, file: Blob): Promise<void> {
  const shelf = await opened('readwrite');
  forgetOld(shelf);
  await done(shelf.put({ file, at: Date.now() } satisfies Shelved, id));
}

export async function fromShelf(id: string): Promise<Blob | undefined> {
  const shelf = await opened('readonly');
  const kept: unknown = await done(shelf.get(id));
  return isShelved(kept) ? kept.file : undefined;
}

function opened(mode: IDBTransactionMode): Promise<IDBObjectStore> {
  const opening = indexedDB.open(NAME, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(SHELF);
  return done(opening).then((db) => {
    const transaction = db.transaction(SHELF, mode);
    transaction.addEventListener('complete', () => db.close());
    return transaction.objectStore(SHELF);
  });
}

function forgetOld(shelf: IDBObjectStore): void {
  const looking = shelf.openCursor();
  looking.onsuccess = () => {
    const cursor = looking.result;
    if (cursor === null) return;
    if (!isShelved(cursor.value) || cursor.value.at < Date.now() - DAY_MS) cursor.delete();
    cursor.continue();
  };
}

function isShelved(value: unknown): value is Shelved {
  return typeof value === 'object' && value !== null && 'file' in value && value.file instanceof Blob;
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The browser keeps no files.'));
  });
}
