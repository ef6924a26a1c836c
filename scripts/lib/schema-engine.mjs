import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { listFiles } from './compile.mjs';
import { startThrowawayDatabase } from './embedded.mjs';
import { inRoot } from './root.mjs';

/** The packages the gateway itself uses, in its versions. */
const ofGateway = createRequire(inRoot('apps/api/package.json'));
const ofAdapter = (name) => createRequire(ofGateway.resolve('@prisma/adapter-pg'))(name);

const CATALOGUE_LETTER = 18;
const TEXT = 25;

/** Tables that a library of ours reads and writes by itself: no model stands for them. */
const FILTERS = { externalTables: ['public.rate_limits'], externalEnums: [] };

/**
 * The SQL that leads from prisma/migrations to prisma/schema, by Prisma's own engine; empty when they agree. The migrations are
 * applied by our runner, since Prisma's would cut functions and DO blocks at their semicolons.
 */
export async function diffMigrationsToSchema() {
  const database = await startThrowawayDatabase({ migrated: true });
  const pg = ofGateway('pg');
  const pool = new pg.Pool({ connectionString: database.url });
  try {
    const schema = await readSchema();
    const engine = await openEngine(pool, schema);
    const { stdout } = await engine.diff({
      from: { tag: 'schemaDatasource', files: schema, configDir: inRoot('prisma') },
      to: { tag: 'schemaDatamodel', files: schema },
      script: true,
      exitCode: null,
      filters: FILTERS,
    });
    const sql = stdout.trim();
    return sql === '-- This is an empty migration.' ? '' : sql;
  } finally {
    await pool.end();
    await database.stop();
  }
}

async function openEngine(pool, schema) {
  const engine = await loadEngine();
  const { bindMigrationAwareSqlAdapterFactory } = ofAdapter('@prisma/driver-adapter-utils');
  const adapter = bindMigrationAwareSqlAdapterFactory(await catalogueAdapter(pool));
  const datamodels = schema.map(({ path: file, content }) => [file, content]);
  return engine.SchemaEngine.new({ datamodels }, () => undefined, adapter);
}

/** PostgreSQL's catalogue has columns of a one-letter type of its own, which the engine wants and the adapter does not know. */
async function catalogueAdapter(pool) {
  const { PrismaPg } = ofGateway('@prisma/adapter-pg');
  const { ColumnTypeEnum } = ofAdapter('@prisma/driver-adapter-utils');
  const factory = new PrismaPg(pool);
  const letters = rememberLetters(pool);
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const connection = await connect();
    const queryRaw = connection.queryRaw.bind(connection);
    connection.queryRaw = async (query) => {
      const result = await queryRaw(query);
      const columnTypes = result.columnTypes.map((type, at) =>
        letters.last.has(at) ? ColumnTypeEnum.Character : type,
      );
      return { ...result, columnTypes };
    };
    return connection;
  };
  return factory;
}

/** Shows such columns to the adapter as text and keeps in mind which they were; the engine asks one thing at a time. */
function rememberLetters(pool) {
  const letters = { last: new Set() };
  const query = pool.query.bind(pool);
  pool.query = async (...args) => {
    const result = await query(...args);
    const found = result.fields.filter((field) => field.dataTypeID === CATALOGUE_LETTER);
    letters.last = new Set(found.map((field) => result.fields.indexOf(field)));
    for (const field of found) field.dataTypeID = TEXT;
    return result;
  };
  return letters;
}

/** The package expects a bundler that imports WebAssembly; Node does not without a flag. */
async function loadEngine() {
  const bindings = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const file = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const bytes = readFileSync(file.replace(/\.js$/, '.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': bindings });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return bindings;
}

async function readSchema() {
  const folder = inRoot('prisma', 'schema');
  const files = (await listFiles(folder)).filter((file) => file.endsWith('.prisma'));
  return Promise.all(
    files.map(async (file) => ({
      path: path.join(folder, file),
      content: await readFile(path.join(folder, file), 'utf8'),
    })),
  );
}
