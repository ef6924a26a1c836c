import { existsSync } from 'node:fs';
import { runJest } from './jest.mjs';
import { inRoot } from './root.mjs';
import { runNode } from './run.mjs';

const bin = (file) => inRoot('node_modules', file);
const node =
  (...args) =>
  () =>
    runNode(args, { capture: true });

/**
 * What `npm run verify` asks, the slow questions first. `needs` names the file without which a question makes no sense;
 * what is `rare` is asked on request.
 */
export const CHECKS = [
  {
    name: 'lint',
    needs: 'eslint.config.mjs',
    run: node(
      bin('eslint/bin/eslint.js'),
      ...['.', '--cache', '--cache-strategy', 'content', '--cache-location', '.cache/eslint/', '--max-warnings', '0'],
    ),
  },
  { name: 'image', rare: true, needs: 'docker/Dockerfile', run: node(inRoot('scripts/docker-steps.mjs')) },
  {
    name: 'types',
    needs: 'tsconfig.json',
    run: node(
      bin('typescript/bin/tsc'),
      '-p',
      'tsconfig.json',
      '--incremental',
      '--tsBuildInfoFile',
      '.cache/types.json',
    ),
  },
  {
    name: 'page types',
    needs: 'apps/dashboard/tsconfig.json',
    run: node(
      bin('typescript/bin/tsc'),
      ...['-p', 'apps/dashboard/tsconfig.json', '--incremental', '--tsBuildInfoFile', '.cache/page-types.json'],
    ),
  },
  {
    name: 'browser test types',
    needs: 'apps/dashboard/test/tsconfig.json',
    run: node(
      bin('typescript/bin/tsc'),
      ...['-p', 'apps/dashboard/test/tsconfig.json', '--incremental'],
      ...['--tsBuildInfoFile', '.cache/browser-test-types.json'],
    ),
  },
  { name: 'unit tests', run: () => runJest('unit', { capture: true, args: ['--silent'] }) },
  {
    name: 'boundaries',
    needs: '.dependency-cruiser.cjs',
    run: node(
      bin('dependency-cruiser/bin/dependency-cruise.mjs'),
      ...['apps', 'libs', '--config', '.dependency-cruiser.cjs', '--output-type', 'err-long'],
      ...['--cache', '.cache/dependency-cruiser', '--cache-strategy', 'content'],
    ),
  },
  {
    name: 'dead code',
    needs: 'knip.json',
    run: node(bin('knip/bin/knip.js'), '--cache', '--cache-location', '.cache/knip'),
  },
  {
    name: 'format',
    needs: '.prettierrc.json',
    run: node(
      bin('prettier/bin/prettier.cjs'),
      ...['--check', '.', '--log-level', 'warn', '--cache', '--cache-strategy', 'content'],
      ...['--cache-location', '.cache/prettier'],
    ),
  },
  { name: 'contract', needs: 'apps/api/src/contract.ts', run: node(inRoot('scripts/contract.mjs'), '--check') },
  { name: 'migrations', needs: 'prisma/migrations', run: node(inRoot('scripts/drift.mjs')) },
  { name: 'docker', needs: 'docker/Dockerfile', run: node(inRoot('scripts/docker-lint.mjs')) },
  { name: 'lock file', needs: 'package-lock.json', run: node(inRoot('scripts/lock.mjs'), '--check') },
].filter(({ needs }) => needs === undefined || existsSync(inRoot(needs)));
