/** Whether a call of the operating system failed with this code; its errors are not of every realm's Error. */
export function hasCode(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}
