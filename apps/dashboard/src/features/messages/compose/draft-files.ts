import { kindsFor } from './media-kind.js';
import { newKey } from '../new-key.js';
import type { DraftFile } from './draft.js';
import { fromShelf, shelve } from './file-shelf.js';

/** Also where the browser keeps no files: until the page is left. */
const atHand = new Map<string, Blob>();

export async function takeFile(file: Blob, name: string): Promise<DraftFile | undefined> {
  const facts = { name, type: file.type, size: file.size };
  const [as] = kindsFor(facts);
  if (as === undefined) return undefined;
  const id = newKey();
  atHand.clear();
  atHand.set(id, file);
  await shelve(id, file).catch(() => undefined);
  return { id, ...facts, as };
}

export async function fileOf({ id }: Pick<DraftFile, 'id'>): Promise<Blob | undefined> {
  return atHand.get(id) ?? (await fromShelf(id).catch(() => undefined));
}

/** As the gateway takes it: with its type, where the browser knows one. */
export async function dataUriOf(file: Blob): Promise<string> {
  const reader = new FileReader();
  const read = new Promise<string>((resolve, reject) => {
    reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : '');
    reader.onerror = () => reject(reader.error ?? new Error('The file cannot be read.'));
  });
  reader.readAsDataURL(file);
  const uri = await read;
  return file.type === '' ? uri.slice(uri.indexOf(',') + 1) : uri;
}
