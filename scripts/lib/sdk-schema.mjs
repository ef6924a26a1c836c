import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { inRoot } from './root.mjs';
import { Problem } from './say.mjs';
import { contentOf, isStamped, stamp } from './stamps.mjs';

const CONTRACT = 'libs/contract/openapi.json';
const SCHEMA = 'libs/sdk/src/schema.ts';
const HEADER = '/** Generated from libs/contract/openapi.json by `npm run contract`. */\n';

/** The types of the SDK are those of the contract. */
export async function keepSchema({ check }) {
  if (isStamped('sdk-schema', await content())) return;
  const wanted = await schemaOf();
  const current = existsSync(inRoot(SCHEMA)) && readFileSync(inRoot(SCHEMA), 'utf8') === wanted;
  if (!current && check)
    throw new Problem(`${SCHEMA} is not what libs/contract says. Run \`npm run contract\` and commit.`);
  if (!current) {
    writeFileSync(inRoot(SCHEMA), wanted);
    process.stdout.write(`Written: ${SCHEMA}\n`);
  }
  stamp('sdk-schema', await content());
}

const content = () => contentOf(CONTRACT, SCHEMA, 'package-lock.json', 'scripts/lib/sdk-schema.mjs');

async function schemaOf() {
  const { default: openapiTypeScript, astToString } = await import('openapi-typescript');
  const document = JSON.parse(readFileSync(inRoot(CONTRACT), 'utf8'));
  return HEADER + astToString(await openapiTypeScript(document, { silent: true }));
}
