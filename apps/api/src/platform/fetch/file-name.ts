const maxLength = 200;

/** The name a server gives to what it serves: its header's first, else the last part of the address. */
export function fileNameOf(contentDisposition: string, url: URL): string | undefined {
  return clean(fromHeader(contentDisposition)) ?? clean(decode(url.pathname.split('/').at(-1) ?? ''));
}

function fromHeader(header: string): string {
  const extended = /(?:^|;)\s*filename\*\s*=\s*utf-8'[^']*'([^;]+)/i.exec(header)?.[1];
  if (extended !== undefined) return decode(extended.trim());
  const quoted = /(?:^|;)\s*filename\s*=\s*"((?:[^"\\]|\\.)*)"/i.exec(header)?.[1];
  return quoted?.replace(/\\(.)/g, '$1') ?? /(?:^|;)\s*filename\s*=\s*([^;"\s]+)/i.exec(header)?.[1] ?? '';
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** No folders, no control characters, nothing that turns the reading direction to disguise an ending. */
function clean(name: string): string | undefined {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const printable = last.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '').trim();
  const isName = printable !== '' && !/^\.+$/.test(printable);
  return isName ? [...printable].slice(-maxLength).join('') : undefined;
}
