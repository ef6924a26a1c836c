import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { runAdmin } from '../../src/admin/run-admin.js';
import { restDoors, type RestDoor } from '../../src/modules/docs/openapi/door.js';
import { Docs } from '../../src/modules/docs/docs.js';
import type { DocPage } from '../../src/modules/docs/pages/doc-page.js';
import { buildLibrary } from '../../src/modules/docs/pages/library.js';
import { describedSettings } from '../../src/platform/config/setting.js';
import { catalogue } from '../../src/platform/errors/catalogue.js';
import type { OperationSpec } from '../../src/platform/operations/operation.js';
import { aTenant, type TestTenant } from '../factories/a-tenant.js';
import { GroupsInMemory } from '../fakes/groups-in-memory.js';
import { NewslettersInMemory } from '../fakes/newsletters-in-memory.js';
import { PhoneInMemory } from '../fakes/phone-in-memory.js';
import { SkilledEngine } from '../fakes/skilled-engine.js';
import { eventually } from '../harness/eventually.js';
import { aGateway, type Gateway } from '../harness/gateway.js';
import type { Answer } from '../harness/http.js';
import { fieldOf } from '../harness/json.js';
import { repository } from './built-site.js';
import { codeBlocksOf, parseCurl, wordsOf, type CodeBlock } from './code-blocks.js';

const run = promisify(execFile);
const NUMBER = '15550001111';
const EXAMPLE_FILE = /https:\/\/example\.com\/\w+\.(\w+)/g;
const files: Readonly<Record<string, string>> = {
  jpg: 'picture.jpg',
  mp4: 'clip.mp4',
  ogg: 'voice.ogg',
  pdf: 'paper.pdf',
};
const EXAMPLE_MESSAGE = /msg_01jd3w7zqk5m8n2p4r6t8v0x1y/g;

const newsletters = new NewslettersInMemory();
const engine = new SkilledEngine(({ number }) => {
  const { groups, communities } = new GroupsInMemory(number);
  return { ...new PhoneInMemory().skills, groups, communities, newsletters };
});

let gateway: Gateway;
let specs: OperationSpec[];
let pages: readonly DocPage[];
let doors: RestDoor[];

/** On a base domain of its own, which every program resolves: there the token alone names the tenant. */
beforeAll(async () => {
  gateway = await aGateway({ engines: [engine], env: { BASE_DOMAIN: 'localhost' } });
  specs = gateway.app.get(Docs).specs();
  doors = restDoors(specs);
  const address = `http://localhost:${gateway.port}`;
  pages = buildLibrary(specs, describedSettings(), { bare: address, tenant: address }).pages;
});

afterAll(() => gateway.close());

interface Reader {
  readonly tenant: TestTenant;
  /** A sample with the reader's own token, message and files in the places for them. */
  readonly filled: (code: string) => string;
  /** Adds the number and links it, if it is not there. */
  readonly connect: () => Promise<void>;
}

async function aReader(): Promise<Reader> {
  const tenant = await aTenant(gateway);
  const call = (route: string, body?: object): Promise<Answer> => {
    const [method = '', place = ''] = route.split(' ');
    return gateway.ask({ method, path: place, body, host: 'localhost', headers: { 'access-token': tenant.token } });
  };
  const connect = async (): Promise<void> => {
    const { status } = await call('POST /api/v1/devices', { number: NUMBER, engine: 'linked' });
    if (status === 409) return;
    await call(`POST /api/v1/devices/${NUMBER}/pairing-code`);
    await eventually('the number is connected', async () => {
      const { json } = await call(`GET /api/v1/devices/${NUMBER}`);
      return fieldOf(json, 'status') === 'connected' || JSON.stringify(json);
    });
  };
  await connect();
  const sent = await call('POST /api/v1/messages', { device_id: NUMBER, to: '15550002222', text: 'Hello' });
  const message = String(fieldOf(sent.json, 'id'));
  const filled = (code: string): string =>
    code
      .replaceAll('{api_token}', tenant.token)
      .replaceAll('${input:wagate_token}', tenant.token)
      .replace(EXAMPLE_MESSAGE, message)
      .replace(EXAMPLE_FILE, (_all, kind: string) => `${gateway.world.emulator.url}/samples/${String(files[kind])}`);
  return { tenant, filled, connect };
}

function blocks(only: (page: DocPage) => boolean = () => true): CodeBlock[] {
  return pages.filter(only).flatMap(({ slug, markdown }) => codeBlocksOf(slug, markdown));
}

const isCurl = ({ language, code }: CodeBlock): boolean => language === 'sh' && code.startsWith('curl ');

async function answerTo(code: string, isStream = false): Promise<Answer> {
  const { method, url, headers, body } = parseCurl(code);
  const path = `${url.pathname}${url.search}`;
  return gateway.ask({ method, path, host: url.host, headers, isStream, ...(body === undefined ? {} : { body }) });
}

function doorOf(code: string): RestDoor | undefined {
  const { method, url } = parseCurl(code);
  return doors.find(({ route, path }) => {
    const pattern = new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`);
    return route.method === method.toLowerCase() && pattern.test(url.pathname);
  });
}

/** What the gateway may honestly say to an example about things that are not there; a misspelt one it may not. */
function isUnderstood({ status, json }: Answer, { spec, name }: RestDoor): boolean {
  if (status < 300) return true;
  if (name === 'rest') return spec.errors.some((code) => code === fieldOf(json, 'error', 'code'));
  return fieldOf(json, 'errors') === undefined && spec.errors.some((code) => catalogue[code].status === status);
}

describe('the samples of the guides', () => {
  /** What the reader’s number has not: a Cloud API account, or another number to link. */
  const mayBeRefused: Readonly<Record<string, readonly string[]>> = {
    'linking-a-number': ['credentials_refused', 'device_exists'],
  };

  it('by curl are answered as they promise', async () => {
    const { filled } = await aReader();
    const calls = blocks(({ section }) => section === 'Guides').filter(isCurl);
    expect(calls.length).toBeGreaterThan(8);
    for (const { page, code } of calls) {
      const { status, text, json } = await answerTo(filled(code));
      const refused = mayBeRefused[page]?.includes(String(fieldOf(json, 'error', 'code'))) === true;
      expect([page, code, status < 300 || refused ? 'answered' : text]).toEqual([page, code, 'answered']);
    }
  });

  it('for MCP clients name an address that speaks MCP, and a token that it takes', async () => {
    const { filled, tenant } = await aReader();
    const configs = blocks(({ slug }) => slug === 'mcp-setup').map(({ code }) => filled(code));
    expect(configs.length).toBeGreaterThan(6);
    for (const config of configs) {
      const [address = ''] = /http[^'"\s]+\/mcp\/whatsgate/.exec(config) ?? [];
      expect([config, config.includes(tenant.token) || config.includes('bearerAuth')]).toEqual([config, true]);
      const { serverInfo } = await initialized(new URL(address), tenant.token);
      expect(serverInfo).toMatchObject({ name: 'wagate' });
    }
  });

  it('in JavaScript run', async () => {
    const { filled } = await aReader();
    for (const { code } of blocks().filter(({ language }) => language === 'js')) {
      const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', filled(code)], {
        timeout: 10_000,
      });
      expect(stdout).toMatch(/^msg_\w+ queued\n$/);
    }
  });

  it('in Python run, and those in PHP are PHP, where there is one to ask', async () => {
    const { filled } = await aReader();
    for (const { code } of blocks().filter(({ language }) => language === 'python')) {
      const said = await outputOf('python3', ['-c', filled(code)]);
      if (said !== undefined) expect(said).toMatch(/^msg_\w+ queued\n$/);
    }
    for (const { code } of blocks().filter(({ language }) => language === 'php')) {
      const said = await outputOf('php', ['-r', `token_get_all(base64_decode('${btoa(code)}'), TOKEN_PARSE);`]);
      if (said !== undefined) expect(said).toBe('');
    }
  });

  it('for the shell name commands and settings that there are', async () => {
    const commands = blocks().filter((block) => block.language === 'sh' && !isCurl(block));
    expect(commands.length).toBeGreaterThan(4);
    for (const { code } of commands) expect([code, await problemOf(code)]).toEqual([code, undefined]);
  });
});

describe('the samples of the reference', () => {
  it('by curl reach their operation and are understood', async () => {
    const { filled, connect } = await aReader();
    const order: Readonly<Record<OperationSpec['effect'], number>> = { read: 0, send: 1, write: 2, destructive: 3 };
    const calls = blocks(({ section }) => section === 'Reference')
      .filter(isCurl)
      .map((block) => ({ ...block, door: doorOf(block.code) }))
      .sort((a, b) => order[a.door?.spec.effect ?? 'read'] - order[b.door?.spec.effect ?? 'read']);
    expect(calls.length).toBeGreaterThan(90);
    const tries: Promise<unknown[]>[] = [];
    for (const { page, code, door } of calls) {
      if (door?.spec.effect === 'destructive') await connect();
      const tried = answerTo(filled(code), door?.spec.stream).then((answer) => {
        const isRight = door && `reference/${door.spec.id}` === page && isUnderstood(answer, door);
        return isRight ? [] : [[page, code, answer.status, answer.text.slice(0, 300)]];
      });
      tries.push(tried);
      // A stream has something to say once one of the others has done something.
      if (!door?.spec.stream) await tried;
    }
    expect((await Promise.all(tries)).flat()).toEqual([]);
  });
});

describe('every sample', () => {
  it('is of a kind that is tried above', () => {
    const kinds = new Set(blocks().map(({ language }) => language));
    expect([...kinds].sort()).toEqual(['js', 'json', 'php', 'python', 'sh']);
  });

  it('in JSON is JSON', () => {
    const json = blocks().filter(({ language }) => language === 'json');
    expect(json.filter(({ code }) => !isJson(code))).toEqual([]);
  });
});

async function initialized(address: URL, token: string): Promise<{ serverInfo: unknown }> {
  const params = { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 'docs', version: '1' } };
  const { text } = await gateway.ask({
    method: 'POST',
    path: address.pathname,
    host: address.host,
    headers: { authorization: `Bearer ${token}`, accept: 'application/json, text/event-stream' },
    body: { jsonrpc: '2.0', id: 1, method: 'initialize', params },
  });
  const [json = ''] = /\{.*\}/s.exec(text) ?? [];
  return { serverInfo: isJson(json) ? fieldOf(JSON.parse(json), 'result', 'serverInfo') : text };
}

/** Undefined where the program is not installed. */
async function outputOf(program: string, words: readonly string[]): Promise<string | undefined> {
  try {
    return (await run(program, words, { timeout: 10_000 })).stdout;
  } catch (error) {
    if (fieldOf(error, 'code') === 'ENOENT') return undefined;
    throw error;
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Why a command cannot be run as it stands; the clients of others are only looked at above. */
async function problemOf(command: string): Promise<string | undefined> {
  const words = wordsOf(command.replaceAll(/"\$\([^)]*\)"/g, 'value'));
  const settings = words.filter((word) => /^[A-Z_]+=/.test(word)).map((word) => word.split('=')[0] ?? '');
  const unknown = settings.find((name) => !describedSettings().some((setting) => setting.name === name));
  if (unknown !== undefined) return `there is no setting ${unknown}`;
  const [program, ...rest] = words.slice(settings.length);
  if (program === 'claude') return undefined;
  if (program !== 'npm') return `nobody knows how to try ${String(program)}`;
  const script = rest[0] === 'run' ? rest[1] : rest[0];
  if (!Object.hasOwn(scripts(), String(script))) return `there is no npm script ${String(script)}`;
  return script === 'admin' ? adminProblemOf(rest.slice(rest.indexOf('--') + 1)) : undefined;
}

function scripts(): object {
  const described: unknown = JSON.parse(readFileSync(path.join(repository, 'package.json'), 'utf8'));
  const found = fieldOf(described, 'scripts');
  return typeof found === 'object' && found !== null ? found : {};
}

/** Its own help knows the command and each option that is used. */
async function adminProblemOf(words: readonly string[]): Promise<string | undefined> {
  const said: string[] = [];
  const { write } = process.stdout;
  process.stdout.write = (text) => said.push(String(text)) > 0;
  const code = await runAdmin([...words.slice(0, 2), '--help']).finally(() => (process.stdout.write = write));
  const help = said.join('');
  if (code !== 0 || !help.includes(words.slice(0, 2).join(' '))) return `there is no command ${words.join(' ')}`;
  return words.find((word) => word.startsWith('--') && !help.includes(word));
}
