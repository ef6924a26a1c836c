import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ensureInstalled } from './lib/install.mjs';
import { inRoot } from './lib/root.mjs';
import { main, Problem } from './lib/say.mjs';
import { diffMigrationsToSchema } from './lib/schema-engine.mjs';

/** node scripts/migration.mjs <name>: writes the migration that leads to prisma/schema as it stands; add policies by hand. */
await main(async () => {
  const name = process.argv[2] ?? '';
  if (!/^[a-z][a-z0-9_]*$/.test(name))
    throw new Problem('Give the migration a name: node scripts/migration.mjs add_labels');
  await ensureInstalled();
  const sql = await diffMigrationsToSchema();
  if (sql === '') throw new Problem('Nothing to do: prisma/migrations already make prisma/schema.');
  const stampNow = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const file = inRoot('prisma', 'migrations', `${stampNow}_${name}`, 'migration.sql');
  await mkdir(path.dirname(file));
  await writeFile(file, `${sql}\n`);
  process.stdout.write(`Wrote ${path.relative(process.cwd(), file)}\n`);
});
