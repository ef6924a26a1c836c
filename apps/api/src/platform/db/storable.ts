/** For `JSON.stringify`: what strangers write may hold characters that PostgreSQL cannot; they are replaced, the rest is kept. */
export function storable(_name: string, value: unknown): unknown {
  return typeof value === 'string' ? value.toWellFormed().replaceAll('\0', '\uFFFD') : value;
}
