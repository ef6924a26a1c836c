import { copyFile, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Every file of the folder, relative to it; an absent folder has none. */
export async function listFiles(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath ?? entry.path, entry.name)))
    .sort();
}

const isTypeScript = (file) => file.endsWith('.ts');
const isSource = (file) => isTypeScript(file) && !/\.(d|spec|int-spec|e2e-spec|contract)\.ts$/.test(file);

/** Compiles a folder of TypeScript; whatever else lies there is copied. The old output is replaced in one move. */
export async function compileFolder({ root, from, to, only = () => true }) {
  const { transformFile } = await import('@swc/core');
  const job = { root, source: path.join(root, from), output: path.join(root, to), transformFile };
  const workshop = path.join(root, '.cache', `compile-${process.pid}`);
  const draft = path.join(workshop, to);
  const files = (await listFiles(job.source)).filter(only);
  try {
    await Promise.all(files.filter(isSource).map((file) => compileFile(job, draft, file)));
    await Promise.all(files.filter((file) => !isTypeScript(file)).map((file) => copyAsset(job, draft, file)));
    await replace(job.output, draft);
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
}

async function compileFile({ root, source, output, transformFile }, draft, file) {
  const name = file.replace(/\.ts$/, '.js');
  const { code, map } = await transformFile(path.join(source, file), {
    cwd: root,
    configFile: path.join(root, '.swcrc'),
    sourceFileName: path.relative(path.dirname(path.join(output, name)), path.join(source, file)),
  });
  await write(path.join(draft, name), `${code}\n//# sourceMappingURL=${path.basename(name)}.map\n`);
  await write(path.join(draft, `${name}.map`), map ?? '{}');
}

async function copyAsset({ source }, draft, file) {
  await mkdir(path.dirname(path.join(draft, file)), { recursive: true });
  await copyFile(path.join(source, file), path.join(draft, file));
}

async function write(file, text) {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
}

/** Puts a finished folder in the place of another, in one move. */
export async function replace(output, draft) {
  await mkdir(draft, { recursive: true });
  await mkdir(path.dirname(output), { recursive: true });
  await rm(output, { recursive: true, force: true });
  await rename(draft, output);
}
