import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { validate } from 'dockerfile-utils';
import { parseAllDocuments } from 'yaml';
import { inRoot } from './lib/root.mjs';
import { main, Problem } from './lib/say.mjs';

/** What can be said of docker/ without Docker: that its files parse, and that what they name is there. */
await main(() => {
  const problems = [...dockerfileProblems(), ...composeProblems(), ...kubernetesProblems()];
  if (problems.length > 0) throw new Problem(problems.join('\n'));
});

function read(file) {
  return readFileSync(inRoot('docker', file), 'utf8');
}

function dockerfileProblems() {
  const text = read('Dockerfile');
  const found = validate(text).map(({ range, message }) => `Dockerfile:${range.start.line + 1} ${message}`);
  const demanded = ['HEALTHCHECK', 'STOPSIGNAL', 'USER', 'ENTRYPOINT'];
  const missing = demanded.filter((word) => !new RegExp(`^${word} `, 'm').test(text));
  const sources = [...text.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, words]) => words.split(/\s+/));
  const absent = sources.filter((source) => !existsSync(inRoot(source)));
  return [
    ...found,
    ...missing.map((word) => `Dockerfile lacks ${word}`),
    ...absent.map((source) => `Dockerfile copies ${source}, which does not exist`),
  ];
}

function composeProblems() {
  const text = read('compose.yml');
  const { documents, problems } = parse('compose.yml', text);
  const { services } = documents[0];
  const described = new Set([...read('env.example').matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name));
  const demanded = [...new Set([...text.matchAll(/\$\{([A-Z_]+):\?/g)].map(([, name]) => name))];
  const undescribed = demanded.filter((name) => !described.has(name));
  return [
    ...problems,
    ...undescribed.map((name) => `compose.yml demands ${name}, which env.example does not explain`),
    ...Object.entries(services).flatMap(([name, service]) => serviceProblems(name, service, services)),
  ];
}

function serviceProblems(name, service, services) {
  const strangers = Object.keys(service.depends_on ?? {}).filter((other) => services[other]?.healthcheck === undefined);
  const mounts = (service.volumes ?? []).map((volume) => volume.split(':')[0]).filter((file) => file.startsWith('./'));
  const absent = mounts.filter((file) => !existsSync(inRoot('docker', file)));
  return [
    ...strangers
      .filter((other) => other !== 'api')
      .map((other) => `${name} waits for ${other}, which says not when it is healthy`),
    ...absent.map((file) => `${name} mounts ${file}, which does not exist`),
  ];
}

function kubernetesProblems() {
  const files = readdirSync(inRoot('docker/kubernetes'));
  return files.flatMap((file) => {
    const { documents, problems } = parse(path.join('kubernetes', file), read(path.join('kubernetes', file)));
    const nameless = documents.filter(
      ({ apiVersion, kind, metadata }) => !apiVersion || !kind || !(metadata?.name || kind === 'Kustomization'),
    );
    const listed = documents
      .flatMap(({ resources }) => resources ?? [])
      .filter((resource) => !files.includes(resource));
    return [
      ...problems,
      ...nameless.map(() => `kubernetes/${file} has a document without apiVersion, kind or name`),
      ...listed.map((resource) => `kubernetes/${file} lists ${resource}, which does not exist`),
    ];
  });
}

function parse(file, text) {
  const parsed = parseAllDocuments(text, { merge: true });
  return {
    documents: parsed.map((document) => document.toJS()),
    problems: parsed
      .flatMap(({ errors, warnings }) => [...errors, ...warnings])
      .map(({ message }) => `${file}: ${message}`),
  };
}
