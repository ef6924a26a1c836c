export interface SseFrame {
  readonly id?: string;
  readonly data: string;
}

/** Server-sent events of a body, as they arrive; a comment gives a frame without data, so that a reader knows the line lives. */
export async function* framesOf(
  body: ReadableStream<Uint8Array>,
  signal: AbortSignal,
): AsyncGenerator<SseFrame | 'alive', void> {
  const reader = body.getReader();
  const hangUp = (): void => void reader.cancel().catch(() => undefined);
  signal.addEventListener('abort', hangUp, { once: true });
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      const blocks = `${rest}${decoder.decode(value, { stream: true })}`.split(/\r?\n\r?\n/);
      rest = blocks.pop() ?? '';
      for (const block of blocks) yield frameOf(block);
    }
  } finally {
    signal.removeEventListener('abort', hangUp);
    hangUp();
  }
}

function frameOf(block: string): SseFrame | 'alive' {
  const lines = block.split(/\r?\n/);
  const data = valuesOf(lines, 'data').join('\n');
  if (data === '') return 'alive';
  const id = valuesOf(lines, 'id').at(-1);
  return { data, ...(id === undefined ? {} : { id }) };
}

function valuesOf(lines: readonly string[], field: string): string[] {
  return lines
    .filter((line) => line.startsWith(`${field}:`))
    .map((line) => line.slice(field.length + 1).replace(/^ /, ''));
}
