const directive = /(?:\/\/|\/\*)\s*eslint-disable(?:-next-line|-line)?([^\n*]*)/g;

/** House rules are changed in eslint.config.mjs, where it is reviewed; others may be switched off with a reason. */
export function unjustifiedDisables(text: string): string[] {
  return [...text.matchAll(directive)]
    .map(([, rest = '']) => rest.trim())
    .filter((rest) => rest.includes('house/') || !/^[\w@/, -]*\w -- \S/.test(rest));
}
