import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { inRoot } from './root.mjs';
import { runNode } from './run.mjs';

/** Nest is ESM, which Jest runs in VM modules; Node calls them experimental on every line otherwise. */
const NODE_OPTIONS = '--experimental-vm-modules --disable-warning=ExperimentalWarning';

/** Jest waits for whatever a test left open; so do we, but not for ever. */
const PATIENCE_MS = 20_000;

/** Runs one of Jest's projects; gives its counts and, when captured, what it said. */
export async function runJest(project, { args = [], env = {}, capture = false, atOnce = 2 } = {}) {
  const report = inRoot('.cache', `jest-${project}-${process.pid}.json`);
  mkdirSync(inRoot('.cache'), { recursive: true });
  const jest = [
    inRoot('node_modules/jest/bin/jest.js'),
    `--maxWorkers=${atOnce}`,
    '--passWithNoTests',
    '--json',
    `--outputFile=${report}`,
  ];
  const options = [process.env.NODE_OPTIONS, NODE_OPTIONS].filter(Boolean).join(' ');
  const lingering = new AbortController();
  const watch = setInterval(() => existsSync(report) && endAfterPatience(lingering, watch), 1_000);
  const { code, output } = await runNode([...jest, ...args, '--selectProjects', project], {
    env: { NODE_OPTIONS: options, ...env },
    capture,
    signal: lingering.signal,
  });
  clearInterval(watch);
  return { code: lingering.signal.aborted ? 1 : code, output, ...readCounts(report, code) };
}

function endAfterPatience(lingering, watch) {
  clearInterval(watch);
  const timer = setTimeout(() => {
    process.stderr.write('The tests are over but Jest does not end: a test left something open.\n');
    lingering.abort();
  }, PATIENCE_MS);
  timer.unref();
}

/** A file that could not even be loaded counts as a failure, and so does a Jest that died. */
function readCounts(report, code) {
  try {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(report, 'utf8'));
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    return { passed: numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed };
  } catch {
    return { passed: 0, failed: code === 0 ? 0 : 1 };
  } finally {
    rmSync(report, { force: true });
  }
}
