import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from './root.mjs';

const WORKDIR = '/app';

/** The steps of docker/Dockerfile, done by hand in folders, for where there is no Docker. Gives the last stage. */
export function performDockerfile(folder) {
  const ignored = readIgnored();
  const stages = new Map();
  let stage;
  for (const { word, rest } of readInstructions()) {
    if (word === 'FROM') {
      stage = openStage(folder, stages, rest);
      stages.set(stage.name, stage);
    } else if (word === 'COPY') copy(stage, stages, rest, ignored);
    else if (word === 'RUN') perform(stage, rest);
    else if (word === 'ENV') Object.assign(stage.env, readEnv(rest));
    else if (word === 'CMD') stage.command = JSON.parse(rest);
    else if (word === 'HEALTHCHECK') stage.healthcheck = JSON.parse(rest.slice(rest.indexOf('[')));
  }
  return stage;
}

function readInstructions() {
  const text = readFileSync(inRoot('docker/Dockerfile'), 'utf8')
    .replace(/^#.*\n/gm, '')
    .replace(/\\\n/g, ' ');
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => ({ word: line.split(' ')[0], rest: line.slice(line.indexOf(' ') + 1).trim() }));
}

function openStage(folder, stages, rest) {
  const [base, , name = 'final'] = rest.split(/\s+/);
  const app = path.join(folder, name, WORKDIR);
  mkdirSync(app, { recursive: true });
  const parent = stages.get(base);
  if (parent !== undefined) cpSync(parent.app, app, { recursive: true, verbatimSymlinks: true });
  return { name, app, env: { ...parent?.env }, command: [], healthcheck: [] };
}

function copy(stage, stages, rest, ignored) {
  const words = rest.split(/\s+/);
  const from = words[0].startsWith('--from=') ? stages.get(words.shift().slice('--from='.length)) : undefined;
  const target = words.pop();
  for (const source of words) {
    const origin = from === undefined ? inRoot(source) : path.join(from.app, path.relative(WORKDIR, source));
    const into = statSync(origin).isFile() && (target.endsWith('/') || words.length > 1);
    const filter = (file) => from !== undefined || !ignored.some((pattern) => pattern.test(path.basename(file)));
    cpSync(origin, path.join(stage.app, target, into ? path.basename(origin) : ''), {
      recursive: true,
      verbatimSymlinks: true,
      filter,
    });
  }
}

/** Our own steps happen in the stage's folder; what sets up the machine (apt-get) does not concern the files. */
function perform(stage, command) {
  if (command.startsWith('apt-get')) return;
  process.stderr.write(`  ${stage.name}: ${command.replace(/\s+/g, ' ')}\n`);
  execFileSync('/bin/sh', ['-ec', command], {
    cwd: stage.app,
    env: { ...process.env, ...stage.env },
    stdio: 'inherit',
  });
}

const readEnv = (rest) => Object.fromEntries(rest.split(/\s+/).map((pair) => pair.split('=')));

/** Only the patterns by name; the list of what may enter at all is checked by the COPY instructions themselves. */
function readIgnored() {
  const lines = readFileSync(inRoot('.dockerignore'), 'utf8').split('\n');
  const names = lines.filter((line) => line.startsWith('**/')).map((line) => line.slice(3));
  return names.map((name) => new RegExp(`^${name.replace(/[.]/g, '\\.').replace(/[*]/g, '.*')}$`));
}
