import { copyFile, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Every file of the folder, relative to it; an absent folder has none. */
export async function listFiles(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath ?? entry.path, entry.name)))
    .sort();
}

const isSource = (file) => /\.ts$/.test(file) && !/(\.d|\.spec|\.int-spec|\.e2e-spec)\.ts$/.test(file);
const isAsset = (file) => !/\.ts$/.test(file);

/** Compiles a folder of TypeScript into a clean output folder; anything that is not TypeScript is copied beside it. */
export async function compileFolder({ root, from, to }) {
  const { transformFile } = await import('@swc/core');
  const source = path.join(root, from);
  const output = path.join(root, to);
  const files = await listFiles(source);
  await rm(output, { recursive: true, force: true });
  const sources = files.filter(isSource);
  await Promise.all(sources.map((file) => compileFile(transformFile, { root, source, output, file })));
  await Promise.all(files.filter(isAsset).map((file) => copyAsset(source, output, file)));
  return sources.length;
}

async function compileFile(transformFile, { root, source, output, file }) {
  const target = path.join(output, file.replace(/\.ts$/, '.js'));
  const { code, map } = await transformFile(path.join(source, file), {
    cwd: root,
    configFile: path.join(root, '.swcrc'),
    sourceFileName: path.relative(path.dirname(target), path.join(source, file)),
  });
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, `${code}\n//# sourceMappingURL=${path.basename(target)}.map\n`);
  if (map !== undefined) await writeFile(`${target}.map`, map);
}

async function copyAsset(source, output, file) {
  await mkdir(path.dirname(path.join(output, file)), { recursive: true });
  await copyFile(path.join(source, file), path.join(output, file));
}
