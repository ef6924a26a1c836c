import type { INestApplicationContext } from '@nestjs/common';

export interface Option {
  readonly description: string;
  readonly required?: boolean;
}

/** What the operator can do by hand. `run` answers with facts; the door prints them as JSON or as lines. */
export interface Command {
  /** "tenant create". */
  readonly name: string;
  readonly summary: string;
  /** What follows the name, such as a subdomain. */
  readonly argument?: string;
  readonly options: Readonly<Record<string, Option>>;
  run(app: INestApplicationContext, input: CommandInput): Promise<object>;
}

export interface CommandInput {
  readonly argument: string;
  readonly options: Readonly<Record<string, string | undefined>>;
}

/** Wrong words on the command line: the sentence says which. */
export class UsageError extends Error {}
