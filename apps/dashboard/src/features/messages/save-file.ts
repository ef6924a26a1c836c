import { savedName } from './shown-text.js';

const LATER_MS = 10_000;

/** Into the browser's downloads. */
export function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = savedName(name);
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), LATER_MS);
}
