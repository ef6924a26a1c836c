export type Piece =
  | { readonly kind: 'plain' | 'mono'; readonly text: string }
  | { readonly kind: 'bold' | 'italic' | 'strike'; readonly pieces: readonly Piece[] };

const styles: ReadonlyMap<string, 'bold' | 'italic' | 'strike'> = new Map([
  ['*', 'bold'],
  ['_', 'italic'],
  ['~', 'strike'],
]);
const FENCE = '```';
const WORD = /[\p{L}\p{N}]/u;

/** WhatsApp's marks: *bold*, _italic_, ~strike~ within a line, ```mono``` over lines, `mono`. What is not closed is plain. */
export function formatted(text: string): readonly Piece[] {
  const parts = text.split(FENCE);
  const isOpen = parts.length % 2 === 0;
  const last = isOpen ? [parts.slice(-2).join(FENCE)] : parts.slice(-1);
  const closed = [...parts.slice(0, isOpen ? -2 : -1), ...last];
  const pieces = closed.flatMap((part, at): readonly Piece[] => {
    if (at % 2 === 0) return linesOf(part);
    return part === '' ? [{ kind: 'plain', text: FENCE + FENCE }] : [{ kind: 'mono', text: part }];
  });
  return joined(pieces);
}

function linesOf(text: string): readonly Piece[] {
  return text
    .split(/(\n)/)
    .flatMap((line): readonly Piece[] => (line === '\n' ? [{ kind: 'plain', text: line }] : lineOf(line, '')));
}

/** Each mark is looked for once in a line, and never within itself, so that the work grows with the text alone. */
function lineOf(line: string, within: string): readonly Piece[] {
  const pieces: Piece[] = [];
  const hopeless = new Set(within);
  let plainFrom = 0;
  let at = 0;
  while (at < line.length) {
    const mark = line[at] ?? '';
    const end = hopeless.has(mark) || !opens(line, at) ? -1 : endOf(line, at, mark);
    if (end === -1) {
      if (opens(line, at)) hopeless.add(mark);
      at += 1;
      continue;
    }
    pieces.push({ kind: 'plain', text: line.slice(plainFrom, at) }, styled(mark, line.slice(at + 1, end), within));
    at = end + 1;
    plainFrom = at;
  }
  return [...pieces, { kind: 'plain', text: line.slice(plainFrom) }];
}

function styled(mark: string, inner: string, within: string): Piece {
  const kind = styles.get(mark);
  return kind ? { kind, pieces: joined(lineOf(inner, within + mark)) } : { kind: 'mono', text: inner };
}

function opens(line: string, at: number): boolean {
  const mark = line[at] ?? '';
  if (mark !== '`' && !styles.has(mark)) return false;
  const after = line[at + 1] ?? ' ';
  return !WORD.test(line[at - 1] ?? '') && !/\s/.test(after) && after !== mark;
}

function endOf(line: string, from: number, mark: string): number {
  for (let end = line.indexOf(mark, from + 2); end !== -1; end = line.indexOf(mark, end + 1)) {
    if (!/\s/.test(line[end - 1] ?? ' ') && !WORD.test(line[end + 1] ?? '')) return end;
  }
  return -1;
}

function joined(pieces: readonly Piece[]): readonly Piece[] {
  const kept: Piece[] = [];
  for (const piece of pieces) {
    const last = kept.at(-1);
    if (piece.kind === 'plain' && piece.text === '') continue;
    if (piece.kind === 'plain' && last?.kind === 'plain') {
      kept[kept.length - 1] = { kind: 'plain', text: last.text + piece.text };
    } else kept.push(piece);
  }
  return kept;
}
