import { PlantedProject } from './planted-project.js';

const src = 'apps/api/src';

/** Broken on purpose: the rule that must notice, the file, and what it imports. */
const violations: readonly (readonly [rule: string, from: string, to: string])[] = [
  ['platform-knows-nothing-of-ours', 'platform/log/planted.ts', '../../modules/devices/index.js'],
  ['platform-knows-nothing-of-ours', 'platform/jobs/planted.ts', '../../engines/engine.js'],
  ['engines-know-only-their-port', 'engines/cloud/tenant.ts', '../../modules/devices/index.js'],
  ['engines-know-only-their-port', 'engines/cloud/rows.ts', '../../platform/db/database.js'],
  ['engines-know-only-their-port', 'engines/cloud/sibling.ts', '../linked/linked.engine.js'],
  ['engines-know-only-their-port', 'engines/cloud/checked.ts', '../../platform/fetch/safe-fetcher.js'],
  ['the-port-knows-no-engine', 'engines/names.ts', './cloud/cloud.engine.js'],
  ['engines-behind-the-port', 'modules/messaging/adapter.ts', '../../engines/cloud/cloud.engine.js'],
  ['engines-behind-the-port', 'modules/messaging/adapters.ts', '../../engines/engines.module.js'],
  ['modules-by-their-front-door', 'modules/messaging/inner.ts', '../devices/devices.service.js'],
  ['modules-know-only-what-is-below', 'modules/messaging/above.ts', '../../app.module.js'],
  ['controllers-ask-their-service', 'modules/devices/devices.controller.ts', './devices.repository.js'],
  ['sql-only-in-repositories', 'modules/messaging/sql.ts', 'pg'],
  ['sql-only-in-repositories', 'modules/messaging/prisma.ts', '@prisma/client'],
  ['sql-only-in-repositories', 'platform/http/sql.ts', '../db/generated/client.js'],
  ['redis-only-in-platform', 'modules/messaging/queue.ts', 'bullmq'],
  ['redis-only-in-platform', 'platform/http/redis.ts', 'ioredis'],
  ['whatsapp-web-only-in-linked', 'engines/cloud/web.ts', 'baileys'],
  ['mcp-sdk-only-at-its-door', 'modules/messaging/tool.ts', '@modelcontextprotocol/server'],
  ['outgoing-http-is-checked', 'modules/messaging/fetch.ts', 'undici'],
  ['passport-only-at-the-mcp-door', 'platform/http/guard.ts', '@nestjs/passport'],
  ['nothing-imports-tests', 'platform/clock/fake.ts', '../../../test/harness/clock.js'],
  ['nothing-imports-tests', 'platform/clock/measured.ts', '../../../bench/load.js'],
  ['no-emulator-in-the-gateway', 'platform/http/mock.ts', '../../../../../libs/emulator/src/phone.js'],
  ['no-cycles', 'modules/messaging/egg.ts', './hen.js'],
  ['resolvable', 'modules/messaging/lost.ts', './nowhere.js'],
  ['no-test-packages-in-src', 'modules/messaging/tested.ts', 'jest'],
  ['libs-know-no-app', '../../../libs/emulator/src/gateway.ts', '../../../apps/api/src/engines/engine.js'],
];

const allowed: readonly (readonly [from: string, to: string])[] = [
  ['app.module.ts', './engines/engines.module.js'],
  ['engines/engines.module.ts', './cloud/cloud.engine.js'],
  ['engines/cloud/logged.ts', '../../platform/log/log.js'],
  ['engines/cloud/addresses.ts', '../../platform/fetch/address-rules.js'],
  ['engines/cloud/fetched.ts', 'undici'],
  ['modules/messaging/port.ts', '../../engines/engine.js'],
  ['modules/messaging/neighbour.ts', '../devices/index.js'],
  ['modules/messaging/messages.repository.ts', '@prisma/client'],
  ['platform/bus/fan-out.ts', 'ioredis'],
  ['platform/mcp/door.ts', '@modelcontextprotocol/server'],
  ['modules/messaging/inner.spec.ts', '../devices/devices.service.js'],
];

const targets = [
  'modules/devices/index.ts',
  'modules/devices/devices.service.ts',
  'modules/devices/devices.repository.ts',
  'engines/engine.ts',
  'engines/linked/linked.engine.ts',
  'engines/cloud/cloud.engine.ts',
  'platform/db/database.ts',
  'platform/db/generated/client.ts',
  'platform/fetch/address-rules.ts',
  'platform/fetch/safe-fetcher.ts',
  'platform/log/log.ts',
  '../test/harness/clock.ts',
  '../bench/load.ts',
  '../../../libs/emulator/src/phone.ts',
];

const packages = [
  'pg',
  '@prisma/client',
  'bullmq',
  'ioredis',
  'baileys',
  '@modelcontextprotocol/server',
  'undici',
  '@nestjs/passport',
];

describe('the boundaries of the house', () => {
  const project = new PlantedProject(['.dependency-cruiser.cjs', 'tsconfig.json', 'tsconfig.base.json']);
  const found = new Set<string>();

  beforeAll(async () => {
    plant(project);
    const args = ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'apps', 'libs'];
    const report = JSON.parse(await project.run('dependency-cruiser/bin/dependency-cruise.mjs', args));
    for (const { rule, from } of report.summary.violations) found.add(`${rule.name}: ${from}`);
  }, 60_000);

  afterAll(() => project.remove());

  it.each(violations)('%s refuses what %s imports from %s', (rule, from) => {
    expect(found).toContain(`${rule}: ${located(from)}`);
  });

  it.each(allowed)('%s may import %s', (from) => {
    expect([...found].filter((line) => line.endsWith(`: ${located(from)}`))).toEqual([]);
  });

  it('counts imports of types, but lets two files know each other’s types', () => {
    expect(found).toContain(`modules-by-their-front-door: ${located('modules/messaging/typed.ts')}`);
    expect(found).not.toContain(`no-cycles: ${located('modules/messaging/mother.ts')}`);
  });
});

function plant(project: PlantedProject): void {
  for (const name of targets) project.write(located(name), 'export const target = 1;\n');
  project.write(located('modules/messaging/hen.ts'), "import './egg.js';\n");
  project.write(
    located('modules/messaging/typed.ts'),
    "import type { Service } from '../devices/devices.service.js';\n",
  );
  project.write(
    located('modules/messaging/mother.ts'),
    "import type { Child } from './child.js';\nexport type Mother = Child;\n",
  );
  project.write(
    located('modules/messaging/child.ts'),
    "import type { Mother } from './mother.js';\nexport type Child = Mother;\n",
  );
  for (const [from, to] of allowed) project.write(located(from), `import '${to}';\n`);
  for (const [, from, to] of violations) project.write(located(from), `import '${to}';\n`);
  for (const name of [...packages, 'jest']) {
    project.write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
    project.write(`node_modules/${name}/index.js`, '');
  }
  const dependencies = Object.fromEntries(packages.map((name) => [name, '1.0.0']));
  project.write('package.json', JSON.stringify({ name: 'planted', dependencies, devDependencies: { jest: '1.0.0' } }));
}

function located(name: string): string {
  return name.startsWith('../../../') ? name.slice('../../../'.length) : `${src}/${name}`.replace('src/../', '');
}
