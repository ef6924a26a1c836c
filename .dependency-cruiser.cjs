/**
 * Who may import whom (the picture is in ARCHITECTURE.md). Tests may import anything; nothing imports tests.
 * main, admin, contract and app.module compose the house; engines/engines.module names the engines.
 */
const SRC = '^apps/api/src/';
const TEST = '\\.(spec|int-spec|e2e-spec|contract)\\.ts$';
const OURS = '^(apps|libs)/(?!.*node_modules/)';
const ROOT = `${SRC}[^/]+\\.ts$`;
/** The port lies beside its engines; only engines.module.ts, which names them, is not part of it. */
const PORT = `${SRC}engines/(?!engines\\.module)[^/]+\\.ts$`;

const npm = (...names) => `(^|/)node_modules/(${names.join('|')})/`;

/** Only the files of `allowed` may use these packages. */
const only = (name, packages, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: '^(apps|libs)/', pathNot: [TEST, '/(test|bench)/', ...allowed] },
  to: { path: npm(...packages) },
});

module.exports = {
  forbidden: [
    {
      name: 'platform-knows-nothing-of-ours',
      comment:
        'platform would be the same in another product: what knows of WhatsApp or of the business lives in engines or modules.',
      severity: 'error',
      from: { path: `${SRC}platform/`, pathNot: TEST },
      to: { path: OURS, pathNot: `${SRC}platform/` },
    },
    {
      name: 'engines-know-only-their-port',
      comment: 'An engine knows no tenant, database, queue or door, so that it can be tested alone and left out.',
      severity: 'error',
      from: { path: `${SRC}engines/([^/]+)/`, pathNot: TEST },
      to: {
        path: OURS,
        pathNot: [
          `${SRC}engines/$1/`,
          PORT,
          `${SRC}platform/(log|clock|crypto)/`,
          `${SRC}platform/fetch/address-rules\\.ts$`,
        ],
      },
    },
    {
      name: 'the-port-knows-no-engine',
      comment:
        'A port that imports from one of its engines is that engine’s port. Only engines.module.ts names engines.',
      severity: 'error',
      from: { path: PORT, pathNot: TEST },
      to: { path: OURS, pathNot: PORT },
    },
    {
      name: 'engines-behind-the-port',
      comment: 'Modules speak to the port, so that a new engine changes no module.',
      severity: 'error',
      from: { path: `${SRC}modules/`, pathNot: TEST },
      to: { path: `${SRC}engines/`, pathNot: PORT },
    },
    {
      name: 'modules-by-their-front-door',
      comment: 'What index.ts does not export is free to change. Export it there, or ask its module to do the work.',
      severity: 'error',
      from: { path: `${SRC}modules/([^/]+)/`, pathNot: TEST },
      to: { path: `${SRC}modules/`, pathNot: [`${SRC}modules/$1/`, `${SRC}modules/[^/]+/index\\.ts$`] },
    },
    {
      name: 'modules-know-only-what-is-below',
      comment: 'A module stands on platform, the engine port and other modules; never on the files that compose them.',
      severity: 'error',
      from: { path: `${SRC}(modules|engines|platform)/`, pathNot: TEST },
      to: { path: ROOT },
    },
    {
      name: 'controllers-ask-their-service',
      comment: 'A door that reaches into a repository skips the rules that every other door obeys.',
      severity: 'error',
      from: { path: '\\.controller\\.ts$' },
      to: { path: '\\.repository\\.ts$' },
    },
    {
      name: 'sql-only-in-repositories',
      comment:
        'Rows are read and written in *.repository.ts, where the tenant always comes first; platform/db opens the way.',
      severity: 'error',
      from: { path: SRC, pathNot: [TEST, '\\.repository\\.ts$', `${SRC}platform/(db|jobs|bus)/`] },
      to: { path: [npm('@prisma/[^/]+', 'pg'), `${SRC}platform/db/generated/`] },
    },
    only(
      'redis-only-in-platform',
      ['bullmq', 'ioredis'],
      [`${SRC}platform/(jobs|bus)/`, '/rate-limiter\\.ts$'],
      'Redis or PostgreSQL is a choice of the operator: only queues, fan-out and limits may notice which.',
    ),
    only(
      'whatsapp-web-only-in-linked',
      ['baileys', 'libsignal'],
      [`${SRC}engines/linked/`, '^libs/emulator/src/web/'],
      'One adapter absorbs the vendor’s changes and its licence; everything else keeps to the port.',
    ),
    only(
      'mcp-sdk-only-at-its-door',
      ['@modelcontextprotocol/[^/]+'],
      [`${SRC}platform/mcp/`, `${SRC}modules/docs/`],
      'A protocol of two eras changes often: one folder follows it.',
    ),
    only(
      'outgoing-http-is-checked',
      ['undici'],
      [`${SRC}platform/fetch/`, `${SRC}engines/cloud/`, `${SRC}engines/linked/`],
      'An address a customer gives us must go through the SSRF-safe fetcher.',
    ),
    only(
      'passport-only-at-the-mcp-door',
      ['passport', 'passport-[^/]+', '@nestjs/passport'],
      [`${SRC}platform/mcp/`],
      'Who a token is, is decided once in the tokens module; passport only carries it through one door.',
    ),
    {
      name: 'nothing-imports-tests',
      comment: 'What ships must not need a harness, a factory or a benchmark.',
      severity: 'error',
      from: { path: '^(apps|libs)/[^/]+/src/', pathNot: TEST },
      to: { path: ['^(apps|libs)/[^/]+/(test|bench)/', TEST] },
    },
    {
      name: 'libs-know-no-app',
      comment: 'A lib has two consumers; one that imports an app has only that one.',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^apps/' },
    },
    {
      name: 'no-emulator-in-the-gateway',
      comment: 'There is no mock mode: the gateway reaches the emulator by URL, as it reaches WhatsApp.',
      severity: 'error',
      from: { path: '^apps/', pathNot: [TEST, '^apps/api/(test|bench)/'] },
      to: { path: ['^libs/emulator/', npm('@wagate/emulator')] },
    },
    {
      name: 'no-cycles',
      comment:
        'Two files that need each other cannot be read or tested alone. Emit an event, or move a piece lower. Cycles of types only are fine.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'resolvable',
      comment: 'An import nobody can follow hides from every other rule.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-test-packages-in-src',
      comment: 'The production image installs dependencies only.',
      severity: 'error',
      from: { path: '^(apps|libs)/[^/]+/src/', pathNot: TEST },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', 'platform/db/generated'] },
    exclude: { path: '(^|/)(dist|\\.cache)/' },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
