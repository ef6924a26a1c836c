import type { Command } from './command.js';

export function overview(commands: readonly Command[]): string {
  const width = Math.max(...commands.map((command) => usage(command).length));
  const lines = commands.map((command) => `  ${usage(command).padEnd(width)}  ${command.summary}`);
  return `npm run admin -- <command>\n\n${lines.join('\n')}\n\nEach takes --help, and --json for programs.\n`;
}

export function helpFor(command: Command): string {
  const options = Object.entries(command.options).map(
    ([name, { description, required }]) => `  --${name}  ${description}${required ? ' (required)' : ''}`,
  );
  return [
    `npm run admin -- ${usage(command)}`,
    '',
    command.summary,
    '',
    ...options,
    '  --json  print one JSON object',
    '',
  ].join('\n');
}

export function printed(facts: object, json: boolean): string {
  return json ? `${JSON.stringify(facts)}\n` : `${JSON.stringify(facts, null, 2)}\n`;
}

function usage({ name, argument }: Command): string {
  return argument ? `${name} ${argument}` : name;
}
