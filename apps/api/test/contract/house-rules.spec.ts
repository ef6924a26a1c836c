import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { unjustifiedDisables } from './disabled-rules.js';
import { vagueClassName, vagueName } from './file-names.js';
import { namedPaths } from './named-paths.js';
import { repositoryMethods } from './repository-methods.js';
import { readSource, root, shippedFiles, sourceFiles, type SourceFile } from './sources.js';
import { systemAccess, systemAccessOf } from './system-access.js';
import { lockedTables, tenantTables } from './tenant-tables.js';

const sources = sourceFiles();
const shipped = shippedFiles();
const repositories = sources.filter((file) => file.path.endsWith('.repository.ts'));
const methods = repositories.flatMap(repositoryMethods);

describe('tenants cannot see each other', () => {
  it('because every repository method takes the tenant first', () => {
    const late = methods.filter((method) => !method.takesTenantFirst).map(({ name }) => name);
    expect(late.filter((name) => systemAccessOf(name) === undefined)).toEqual([]);
  });

  it('because only listed repository methods see past row-level security', () => {
    const unlisted = methods.filter((method) => method.usesSystem).map(({ name }) => name);
    expect(unlisted.filter((name) => systemAccessOf(name) === undefined)).toEqual([]);
  });

  it('and the list of exceptions names nothing that needs none', () => {
    const exceptions = methods.filter((method) => method.usesSystem || !method.takesTenantFirst);
    const needed = new Set(exceptions.map(({ name }) => systemAccessOf(name)));
    expect(Object.keys(systemAccess).filter((name) => !needed.has(name))).toEqual([]);
  });

  it('because the migrations lock every table with a tenant_id', () => {
    const locked = new Set(lockedTables(textBelow('prisma/migrations', '.sql')));
    expect(tenantTables(textBelow('prisma/schema', '.prisma')).filter((table) => !locked.has(table))).toEqual([]);
  });

  it('and a method without its tenant, or with the system connection, would be noticed', () => {
    const planted: SourceFile = {
      path: 'planted.repository.ts',
      text: `class Planted {
        good(tenantId: string) { return this.db.forTenant(tenantId, (tx) => tx.token.findMany()); }
        alsoGood(tx: Tx, call: Call) { return tx.token.findMany(); }
        late(id: string, tenantId: string) { return id + tenantId; }
        past(tenantId: string) { return this.db.system.token.findMany({ where: { tenantId } }); }
        private inner(id: string) { return id; }
      }`,
    };
    expect(repositoryMethods(planted)).toEqual([
      { name: 'Planted.good', takesTenantFirst: true, usesSystem: false },
      { name: 'Planted.alsoGood', takesTenantFirst: true, usesSystem: false },
      { name: 'Planted.late', takesTenantFirst: false, usesSystem: false },
      { name: 'Planted.past', takesTenantFirst: true, usesSystem: true },
      { name: 'Planted.inner', takesTenantFirst: true, usesSystem: false },
    ]);
  });

  it('and a table left out of the policies would be noticed', () => {
    const schema =
      'model A {\n  tenantId String @map("tenant_id")\n  @@map("as")\n}\nmodel B {\n  id String\n  @@map("bs")\n}';
    expect(tenantTables(schema)).toEqual(['as']);
    expect(
      lockedTables('ALTER TABLE "as" ENABLE ROW LEVEL SECURITY; ALTER TABLE "as" FORCE ROW LEVEL SECURITY;'),
    ).toEqual([]);
  });
});

describe('nothing in the gateway knows which WhatsApp it talks to', () => {
  const gateway = shipped.filter(({ path: name }) => name.startsWith('apps/api/src/'));
  const naming = (word: RegExp): string[] => gateway.filter(({ text }) => word.test(text)).map((file) => file.path);

  it('because none of its files names the emulator, but for the demo and the settings it is given', () => {
    const outside = naming(/emulat/i).filter((name) => !name.startsWith('apps/api/src/demo/'));
    expect(outside).toEqual(['apps/api/src/platform/config/config.ts', 'apps/api/src/platform/config/environment.ts']);
  });

  it('because only the demo, and the page that links to its phones, ask where those are', () => {
    expect(naming(/demoPhonesUrl/)).toEqual([
      'apps/api/src/demo/demo.ts',
      'apps/api/src/modules/docs/home.controller.ts',
      'apps/api/src/modules/tokens/session-view.ts',
      'apps/api/src/platform/config/config.ts',
    ]);
  });
});

describe('a reader finds the way', () => {
  it('because no name is a drawer for odds and ends', () => {
    expect(sources.flatMap((file) => vagueName(file.path) ?? [])).toEqual([]);
    expect(shipped.flatMap((file) => vagueClassName(file.text) ?? [])).toEqual([]);
    expect(vagueName('apps/api/src/modules/devices/device-utils.ts')).toBe('device-utils');
    expect(vagueClassName('export class SessionManager {')).toBe('SessionManager');
  });

  it('because files are short: the median within 100 lines, the 95th percentile within 300', () => {
    const lengths = shipped.map((file) => file.text.split('\n').length - 1).sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length * 0.5)]).toBeLessThanOrEqual(100);
    expect(lengths[Math.floor(lengths.length * 0.95)]).toBeLessThanOrEqual(300);
  });

  it('because house rules are nowhere switched off, and others only with a reason', () => {
    const others = sources.filter((file) => !file.path.endsWith('house-rules.spec.ts'));
    const disables = others.flatMap(({ path: name, text }) =>
      unjustifiedDisables(text).map((rest) => `${name}: ${rest}`),
    );
    expect(disables).toEqual([]);
    expect(unjustifiedDisables('// eslint-disable-next-line house/no-any -- because')).toHaveLength(1);
    expect(unjustifiedDisables('// eslint-disable-line no-control-regex')).toHaveLength(1);
    expect(unjustifiedDisables('// eslint-disable-line no-control-regex -- NUL is what we look for')).toEqual([]);
  });

  it('because ARCHITECTURE.md fits on a screen and names only what exists', () => {
    const { text } = readSource('ARCHITECTURE.md');
    expect(text.split('\n').length).toBeLessThanOrEqual(110);
    const bases = ['', 'apps/api', 'apps/api/src'].map((base) => path.join(root, base));
    const missing = namedPaths(text).filter((name) => !bases.some((base) => existsSync(path.join(base, name))));
    expect(missing).toEqual([]);
  });

  it('and a path that does not exist would be noticed in its tree or its prose', () => {
    const page =
      'See `platform/{db,bus}/`.\n```\napps/\n  api/    the gateway\n    main.ts  entry\n    db/  ids/  small\nlibs/\n```\n';
    expect(namedPaths(page)).toEqual([
      'apps/',
      'apps/api/',
      'apps/api/main.ts',
      'apps/api/db/',
      'apps/api/ids/',
      'libs/',
      'platform/db/',
      'platform/bus/',
    ]);
  });
});

function textBelow(folder: string, ending: string): string {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => readSource(`${folder}/${name}`).text)
    .join('\n');
}
