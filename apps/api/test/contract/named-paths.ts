const fence = /^```[^\n]*\n([\s\S]*?)^```/gm;
const treeEntry = /^([\w@.-]+\/|[\w@.-]*\.(?:ts|mjs|cjs|json|md|prisma|yml))(?=\s|$)/;
const inlinePath = /^(?!https?:)[\w@.][\w@.-]*(?:\/[\w@.{},-]*)+$|^[\w-]+\.(?:md|mjs|cjs|json)$/;

/** Every path a page names: in its trees (by indentation) and in its inline code. */
export function namedPaths(markdown: string): string[] {
  const trees = [...markdown.matchAll(fence)].flatMap(([, block = '']) => treePaths(block.split('\n')));
  const inline = [...markdown.replaceAll(fence, '').matchAll(/`([^`\n]+)`/g)]
    .map(([, code = '']) => code)
    .filter((code) => inlinePath.test(code))
    .flatMap(withoutBraces);
  return [...new Set([...trees, ...inline])];
}

function treePaths(lines: readonly string[]): string[] {
  const parents: { indent: number; path: string }[] = [];
  return lines.flatMap((line) => {
    const indent = line.search(/\S/);
    const names = entriesOf(line.trim());
    while (parents.length > 0 && (parents.at(-1)?.indent ?? 0) >= indent) parents.pop();
    const parent = parents.at(-1)?.path ?? '';
    const paths = names.map((name) => `${parent}${name}`);
    const [only] = paths;
    if (only?.endsWith('/')) parents.push({ indent, path: only });
    return paths;
  });
}

/** The names a tree line begins with; the caption after them is prose. */
function entriesOf(line: string): string[] {
  const [, name] = treeEntry.exec(line) ?? [];
  return name === undefined ? [] : [name, ...entriesOf(line.slice(name.length).trimStart())];
}

function withoutBraces(path: string): string[] {
  const [whole, choices] = /\{([^}]*)\}/.exec(path) ?? [];
  if (whole === undefined || choices === undefined) return [path];
  return choices.split(',').flatMap((choice) => withoutBraces(path.replace(whole, choice)));
}
