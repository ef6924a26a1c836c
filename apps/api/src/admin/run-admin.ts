import { parseArgs } from 'node:util';
import { openGateway, sentenceOf } from '../boot.js';
import { AppError } from '../platform/errors/app-error.js';
import { UsageError, type Command, type CommandInput } from './command.js';
import { operatorCommands } from './operator-commands.js';
import { planCommands } from './plan-commands.js';
import { helpFor, overview, printed } from './print.js';
import { tenantCommands } from './tenant-commands.js';
import { tokenAndKeyCommands } from './token-and-key-commands.js';

const commands: readonly Command[] = [...tenantCommands, ...planCommands, ...tokenAndKeyCommands, ...operatorCommands];

/** The operator's hand: one command, then the exit code. */
export async function runAdmin(words: readonly string[]): Promise<number> {
  const command = commands.find(({ name }) => name === words.slice(0, 2).join(' '));
  const wantsHelp = words.includes('--help') || words.includes('-h');
  if (!command) return withoutCommand(words, wantsHelp || words.length === 0 || words[0] === 'help');
  if (wantsHelp) {
    process.stdout.write(helpFor(command));
    return 0;
  }
  try {
    const { input, json } = readWords(command, words.slice(2));
    process.stdout.write(printed(await execute(command, input), json));
    return 0;
  } catch (error) {
    process.stderr.write(`${messageOf(error)}\n`);
    return error instanceof UsageError ? 2 : 1;
  }
}

/** What was asked for is an answer; a slip of the pen is an error, and says which words it was. */
function withoutCommand(words: readonly string[], wantsHelp: boolean): number {
  const related = commands.filter(({ name }) => name.split(' ')[0] === words[0]);
  const help = overview(related.length > 0 ? related : commands);
  if (wantsHelp) {
    process.stdout.write(help);
    return 0;
  }
  process.stderr.write(`There is no command "${words.slice(0, 2).join(' ')}".\n\n${help}`);
  return 2;
}

async function execute(command: Command, input: CommandInput): Promise<object> {
  const gateway = await openGateway({ role: 'api' });
  try {
    return await command.run(gateway.app, input);
  } finally {
    await gateway.close();
  }
}

function readWords(command: Command, words: readonly string[]): { input: CommandInput; json: boolean } {
  const options = Object.fromEntries(Object.keys(command.options).map((name) => [name, { type: 'string' } as const]));
  const { values, positionals } = parsed(words, { ...options, json: { type: 'boolean' } });
  const [argument = '', ...rest] = positionals;
  if (command.argument && argument === '') throw new UsageError(`What is missing: ${command.argument}`);
  if (rest.length > 0 || (!command.argument && argument !== ''))
    throw new UsageError(`Too many words: ${positionals.join(' ')}`);
  const given = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? value : undefined]),
  );
  for (const [name, option] of Object.entries(command.options)) {
    if (option.required && !given[name]) throw new UsageError(`What is missing: --${name}, ${option.description}`);
  }
  return { input: { argument, options: given }, json: values['json'] === true };
}

function parsed(
  words: readonly string[],
  options: Readonly<Record<string, { type: 'string' | 'boolean' }>>,
): { values: Readonly<Record<string, unknown>>; positionals: readonly string[] } {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : 'The command could not be read.');
  }
}

function messageOf(error: unknown): string {
  if (error instanceof UsageError) return `${error.message}\nAdd --help to see how the command is used.`;
  return error instanceof AppError ? error.message : sentenceOf(error);
}
