/**
 * Preloaded into every process that npm start runs: their input is a pipe from it, which ends when it does,
 * even by kill -9. Then this process leaves too: first asked, later without asking.
 */
const PATIENCE_MS = 15_000;

process.stdin.on('error', () => undefined);
process.stdin.once('close', () => {
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.exit(1), PATIENCE_MS).unref();
});
process.stdin.resume();
process.stdin.unref();
