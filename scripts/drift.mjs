import { ensureInstalled } from './lib/install.mjs';
import { main, Problem } from './lib/say.mjs';
import { diffMigrationsToSchema } from './lib/schema-engine.mjs';
import { contentOf, isStamped, stamp } from './lib/stamps.mjs';

/** Fails when prisma/schema and prisma/migrations describe different databases. Policies and functions are not compared. */
await main(async () => {
  await ensureInstalled();
  const content = await contentOf('prisma', 'package-lock.json', 'scripts/lib/schema-engine.mjs');
  if (isStamped('drift', content)) return;
  const sql = await diffMigrationsToSchema();
  if (sql !== '')
    throw new Problem(
      `prisma/schema and prisma/migrations differ; from migrations to schema (node scripts/migration.mjs <name> writes it):\n${sql}`,
    );
  stamp('drift', content);
});
