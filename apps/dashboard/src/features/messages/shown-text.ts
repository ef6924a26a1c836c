/** Characters that are not seen but change how their neighbours are read: controls, and marks of direction. */
const UNSEEN = /[\p{Cc}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;
const JOINER = '\u200d';

/** A name that strangers chose, on one line, in the order of its characters: what cannot be seen is shown by its code. */
export function shownName(name: string): string {
  return name.toWellFormed().replace(UNSEEN, (mark) => (mark === JOINER ? mark : `⟨${codeOf(mark)}⟩`));
}

function codeOf(mark: string): string {
  return `U+${(mark.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** To save under: without what cannot be seen, and without folders. */
export function savedName(name: string): string {
  return name.toWellFormed().replace(UNSEEN, '_').replaceAll(/[/\\]/g, '_');
}

/** `15550002222` as people write it; what is no number stays as it is. */
export function shownAddress(address: string): string {
  return /^\d+$/.test(address) ? `+${address}` : shownName(address);
}
