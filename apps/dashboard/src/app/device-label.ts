/** A device without a name of its own is called by its number. */
export function deviceLabel({ name, number }: { readonly name: string; readonly number: string }): string {
  return name === number || name === '' ? `+${number}` : `${name} · +${number}`;
}
