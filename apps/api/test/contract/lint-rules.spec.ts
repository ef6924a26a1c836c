import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { PlantedProject } from './planted-project.js';
import { root } from './sources.js';

const module = 'apps/api/src/modules/planted';

/** Broken on purpose: the rule that must notice, the file, and its text. */
const violations: readonly (readonly [rule: string, file: string, text: string])[] = [
  ['max-lines', 'long.ts', 'export const line = [\n' + '  1,\n'.repeat(300) + '];\n'],
  ['max-lines-per-function', 'long-function.ts', `export function long() {\n${'  one();\n'.repeat(60)}}\n`],
  ['complexity', 'complex.ts', `export function complex(n: number) {\n${'  if (n > 1) n++;\n'.repeat(12)}}\n`],
  ['max-params', 'params.ts', 'export function five(a: 1, b: 2, c: 3, d: 4, e: 5) {}\n'],
  [
    'max-collaborators',
    'crowd.ts',
    'export class Crowd {\n  constructor(a: 1, b: 2, c: 3, d: 4, e: 5, f: 6, g: 7, h: 8) {}\n}\n',
  ],
  ['no-nested-ternary', 'ternary.ts', 'export const pick = (a: boolean, b: boolean) => (a ? 1 : b ? 2 : 3);\n'],
  ['no-any', 'any.ts', 'export const loose: any = 1;\n'],
  ['no-non-null', 'bang.ts', 'export const first = (list: string[]) => list[0]!;\n'],
  ['no-assertion', 'claim.ts', 'export const claim = (value: unknown) => value as string;\n'],
  ['no-assertion', 'claim-twice.ts', 'export function toText(value: unknown) {\n  return <string>value;\n}\n'],
  ['no-bare-definite', 'definite.ts', 'export class Row {\n  id!: string;\n}\n'],
  ['no-default-export', 'default.ts', 'export default 1;\n'],
  ['no-console', 'console.ts', "console.log('here');\n"],
  ['no-process-env', 'env.ts', 'export const port = process.env.PORT;\n'],
  ['no-process-env', 'env-taken.ts', 'export const { env } = process;\n'],
  [
    'no-process-env',
    'env-imported.ts',
    "export { env } from 'node:process';\nimport { env } from 'node:process';\nenv.PORT;\n",
  ],
  ['no-forward-ref', 'forward.ts', "import { forwardRef } from '@nestjs/common';\nforwardRef(() => 1);\n"],
  [
    'no-sql',
    'sql.service.ts',
    'declare const tx: { $queryRaw: (text: TemplateStringsArray) => void };\ntx.$queryRaw`SELECT 1`;\n',
  ],
  ['no-sql', 'prisma.service.ts', 'declare const tx: { message: { count: () => void } };\ntx.message.count();\n'],
  [
    'no-sql',
    'system.service.ts',
    'declare const here: { db: { system: object } };\nexport const all = here.db.system;\n',
  ],
  [
    'no-unsafe-sql',
    'unsafe.repository.ts',
    'declare const tx: { $queryRawUnsafe: (text: string) => void };\ntx.$queryRawUnsafe("");\n',
  ],
  ['no-floating-promises', 'floating.ts', 'export function start() {\n  Promise.resolve(1);\n}\n'],
  [
    'no-misused-promises',
    'misused.ts',
    'export const run = (list: number[]) => {\n  list.forEach(async () => {});\n};\n',
  ],
  [
    'exhaustive-switch',
    'switch.ts',
    "export function name(kind: 'a' | 'b') {\n  switch (kind) {\n    case 'a':\n      return 1;\n  }\n}\n",
  ],
];

const allowed: readonly (readonly [what: string, file: string, text: string])[] = [
  ['as const', `${module}/const.ts`, "export const kinds = ['a', 'b'] as const;\n"],
  [
    'a claim in a parse function',
    `${module}/parse-kind.ts`,
    'export function parseKind(value: unknown): string | undefined {\n' +
      "  return typeof value === 'object' ? (value as { kind?: string } | null)?.kind : undefined;\n}\n",
  ],
  [
    'the environment in platform/config',
    'apps/api/src/platform/config/read.ts',
    'export const port = process.env.PORT;\n',
  ],
  ['console in the emulator', 'libs/emulator/src/main.ts', "console.log('ready');\n"],
  ['a method that only promises', `${module}/port.ts`, 'export class Fake {\n  async close(): Promise<void> {}\n}\n'],
  [
    'four parameters after tx',
    `${module}/in-tx.ts`,
    'export const sum = (tx: 1, b: 1, c: 1, d: 1, e: 1) => tx + b + c + d + e;\n',
  ],
  ['a number in a sentence', `${module}/sentence.ts`, 'export const say = (count: number) => `${count} messages`;\n'],
  [
    'a decorated class with nothing in it, and a checked field',
    `${module}/planted.module.ts`,
    "import { Module } from '@nestjs/common';\nimport { IsString } from 'class-validator';\n\n@Module({})\nexport class PlantedModule {}\n\n" +
      'export class PlantedInput {\n  @IsString()\n  text!: string;\n}\n',
  ],
];

interface LintResult {
  readonly filePath: string;
  readonly messages: readonly { readonly ruleId: string | null }[];
}

describe('the linter', () => {
  const project = new PlantedProject(['eslint.config.mjs', 'tsconfig.json', 'tsconfig.base.json']);
  const found = new Map<string, (string | null)[]>();

  beforeAll(async () => {
    symlinkSync(path.join(root, 'node_modules'), path.join(project.folder, 'node_modules'));
    for (const [, file, text] of violations) project.write(`${module}/${file}`, text);
    for (const [, file, text] of allowed) project.write(file, text);
    const results: LintResult[] = JSON.parse(await project.run('eslint/bin/eslint.js', ['--format', 'json', '.']));
    for (const { filePath, messages } of results) {
      found.set(
        path.relative(project.folder, filePath),
        messages.map(({ ruleId }) => ruleId),
      );
    }
  }, 60_000);

  afterAll(() => project.remove());

  it.each(violations)('refuses %s (%s)', (rule, file) => {
    expect(found.get(`${module}/${file}`)).toContain(`house/${rule}`);
  });

  it.each(allowed)('allows %s', (_what, file) => {
    expect(found.get(file)).toEqual([]);
  });
});
