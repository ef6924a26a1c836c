/** A block of code in a page, as a reader would copy it. */
export interface CodeBlock {
  readonly page: string;
  readonly language: string;
  readonly code: string;
}

/** Every fenced block; one without a language is a block nobody can check. */
export function codeBlocksOf(page: string, markdown: string): CodeBlock[] {
  return [...markdown.matchAll(/^```(\S*)\n([\s\S]*?)^```$/gm)].map(([, language = '', code = '']) => ({
    page,
    language,
    code: code.trim(),
  }));
}

/** The words of a command, as a shell would split them: quotes, and lines that go on. */
export function wordsOf(command: string): string[] {
  const words = [...command.replaceAll('\\\n', ' ').matchAll(/(?:'[^']*'|"[^"]*"|\\'|[^\s'"])+/g)];
  return words.map(([word]) =>
    word.replace(/\\'|'([^']*)'|"([^"]*)"/g, (all, single?: string, double?: string) => {
      return all === "\\'" ? "'" : (single ?? double ?? '');
    }),
  );
}

export interface CurlCall {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What curl would send. An option that is not known here is one nobody has tried. */
export function parseCurl(command: string): CurlCall {
  const [curl, ...words] = wordsOf(command);
  const given: Record<'-X' | '-d' | 'address', string | undefined> = {
    '-X': undefined,
    '-d': undefined,
    address: undefined,
  };
  const headers: Record<string, string> = {};
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    if (word === '-X' || word === '-d') given[word] = words.shift();
    else if (word === '-H') Object.assign(headers, headerOf(words.shift()));
    else if (word.startsWith('-')) throw new Error(`curl ${word} stands in the docs, and no test knows it`);
    else given.address = word;
  }
  const { '-X': asked, '-d': body, address } = given;
  if (curl !== 'curl' || address === undefined) throw new Error(`this is no call by curl: ${command}`);
  const method = asked ?? (body === undefined ? 'GET' : 'POST');
  return { method, url: new URL(address), headers, ...(body === undefined ? {} : { body }) };
}

function headerOf(text = ''): Record<string, string> {
  const [, name = '', value = ''] = /^([^:]+): (.*)$/.exec(text) ?? [];
  return { [name.toLowerCase()]: value };
}
