import { defineConfig } from 'prisma/config';

// Prisma would fetch its schema engine from its own host; neither generate nor our migrations need it.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
});
