const vague = 'utils?|helpers?|common|misc|manager|base';
const vaguePart = new RegExp(`^(.*-)?(${vague})$`);
const vagueClass = /\bclass (\w*(?:Utils?|Helpers?|Manager|Base)|(?:Base|Common|Abstract)[A-Z]\w*)\b/;

/** The folder or file part that says nothing about what is inside. */
export function vagueName(path: string): string | undefined {
  return path
    .replace(/\.ts$/, '')
    .split(/[/.]/)
    .find((part) => vaguePart.test(part));
}

export function vagueClassName(text: string): string | undefined {
  return vagueClass.exec(text)?.[1];
}
