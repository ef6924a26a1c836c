import { readFileSync } from 'node:fs';

const CHECK_MS = 500;

/**
 * npm passes signals on to the shell it runs us in, which keeps them to itself, and a killed npm tells nobody.
 * So whoever was started by npm looks whether it is still there.
 */
export function onceNpmIsGone(action) {
  const npm = findNpm();
  const parent = process.ppid;
  const isGone = () => process.ppid !== parent || (npm !== undefined && commandOf(npm.pid) !== npm.command);
  const timer = setInterval(() => {
    if (!isGone()) return;
    clearInterval(timer);
    action();
  }, CHECK_MS).unref();
}

/** The parent, or the parent of the shell between us; only Linux says without asking another program. */
function findNpm() {
  const ancestors = [process.ppid, parentOf(process.ppid)];
  return ancestors
    .map((pid) => ({ pid, command: commandOf(pid) }))
    .find(({ command }) => command !== undefined && /^npm\b|npm-cli\.c?js/.test(command));
}

function parentOf(pid) {
  const stat = read(`/proc/${pid}/stat`);
  return stat && Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
}

const commandOf = (pid) => read(`/proc/${pid}/cmdline`);

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
