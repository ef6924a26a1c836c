import type { Connection } from '../../../engines/engine.js';
import { packAsk, unpackAsk, type Stored } from './ask-wire.js';

const PATIENCE_MS = 20_000;

type Run<Input, Output> = (connection: Connection, input: Input) => Promise<Output>;

/** Something any process may ask of the connection that a worker holds. */
export class DeviceAsk<Input, Output> {
  constructor(
    readonly name: string,
    private readonly run: Run<Input, Output>,
    /** How long whoever asks waits; nothing begins after that. */
    readonly patienceMs: number,
  ) {}

  async perform(connection: Connection, stored: unknown): Promise<Stored> {
    return packAsk(await this.run(connection, this.parseInput(stored)));
  }

  /** Both ends of an ask are this same declaration, so its types hold. */
  parseAnswer(stored: unknown): Output {
    return (unpackAsk(stored) ?? undefined) as Output;
  }

  private parseInput(stored: unknown): Input {
    return (unpackAsk(stored) ?? undefined) as Input;
  }
}

const declared = new Map<string, Pick<DeviceAsk<unknown, unknown>, 'perform'>>();

/**
 * Declares an ask, once, beside the module that asks it: every process loads every module, so the worker knows it by
 * its name. Input and answer travel as JSON in which dates and bytes survive (ask-wire.ts).
 */
export function deviceAsk<Input, Output>(
  name: string,
  run: Run<Input, Output>,
  { patienceMs = PATIENCE_MS }: { readonly patienceMs?: number } = {},
): DeviceAsk<Input, Output> {
  if (declared.has(name)) throw new Error(`two asks are named ${name}`);
  const ask = new DeviceAsk(name, run, patienceMs);
  declared.set(name, ask);
  return ask;
}

/** Undefined for a name that only a newer version knows. */
export function declaredAsk(name: string): Pick<DeviceAsk<unknown, unknown>, 'perform'> | undefined {
  return declared.get(name);
}
