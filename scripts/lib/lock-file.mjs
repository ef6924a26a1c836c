import { readFileSync, writeFileSync } from 'node:fs';
import { inRoot } from './root.mjs';

const SYSTEMS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const PROCESSORS = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];

/** Optional packages that package-lock.json names as a dependency and then says nothing about. */
export function missingOptionalPackages() {
  const { packages } = readLock();
  return Object.entries(packages).flatMap(([from, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !resolves(packages, from, name))
      .map(([name, range]) => ({ name, version: range.replace(/^[\^~=v]+/, ''), from })),
  );
}

/**
 * A registry that lacks the packages of other platforms makes npm leave them out of the lock file, and `npm ci` of
 * npm 11 then refuses it everywhere. Their names say all that npm has to know to skip, or to fetch, them.
 */
export function completeLock() {
  const lock = readLock();
  for (const { name, version, from } of missingOptionalPackages()) {
    const { os, cpu, libc } = platformOf(name);
    const dev = lock.packages[from].dev === true;
    // In npm's own order, so that its next rewrite changes nothing here.
    lock.packages[`node_modules/${name}`] = {
      version,
      cpu,
      ...(dev && { dev }),
      ...(libc && { libc }),
      optional: true,
      ...(os && { os }),
    };
  }
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([one], [other]) => (one < other ? -1 : 1)));
  writeFileSync(inRoot('package-lock.json'), `${JSON.stringify(lock, null, 2)}\n`);
}

function platformOf(name) {
  const words = name.split(/[/-]/);
  const system = SYSTEMS.find((word) => words.includes(word));
  const processor = PROCESSORS.find((word) => words.includes(word));
  if (processor === 'wasm32') return { cpu: [processor] };
  if (system === undefined || processor === undefined) throw new Error(`${name} does not name its platform`);
  return { os: [system], cpu: [processor], libc: libcOf(words) };
}

function libcOf(words) {
  if (words.some((word) => word.startsWith('musl'))) return ['musl'];
  return words.some((word) => word.startsWith('gnu')) ? ['glibc'] : undefined;
}

/** As node looks it up: beside the package that asks, then ever further out. */
function resolves(packages, from, name) {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/')))) {
    const prefix = at === '' || at.endsWith('/') ? at : `${at}/`;
    if (packages[`${prefix}node_modules/${name}`] !== undefined) return true;
    if (at === '') return false;
  }
}

const readLock = () => JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8'));
