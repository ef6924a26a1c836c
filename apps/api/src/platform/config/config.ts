import { isIP } from 'node:net';
import path from 'node:path';
import { validateSync } from 'class-validator';
import { Environment } from './environment.js';

/** What the rest of the code sees of the environment. */
export interface Config {
  readonly role: 'all' | 'api' | 'worker';
  readonly demo: boolean;
  readonly http: { readonly port: number; readonly host: string; readonly trustedProxies: readonly string[] };
  readonly baseDomain: string;
  readonly publicUrl: URL;
  readonly database: { readonly url?: string; readonly connections: number };
  readonly queue: { readonly redisUrl?: string; readonly prefix: string };
  readonly dataDir: string;
  readonly masterKey?: string;
  readonly masterKeyOld?: string;
  /** Which ways to WhatsApp this installation offers. */
  readonly engines: readonly string[];
  readonly graph: { readonly url: string; readonly version: string };
  readonly web: { readonly url?: string; readonly mediaCaFile?: string };
  /** Where the pretended phones of the demo are. */
  readonly demoPhonesUrl?: string;
  /** Without a url no mail is sent. */
  readonly mail: { readonly smtpUrl?: string; readonly from: string };
  readonly mediaPrivateHosts: readonly string[];
  readonly signUp: { readonly open: boolean; readonly plan: string };
  readonly logLevel: string;
}

export const CONFIG = Symbol('config');

/** The one name that a demo gives its tenant. */
export const DEMO_SUBDOMAIN = 'acme';

/** Every problem at once, in words an operator can act on. */
export class ConfigInvalid extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The configuration is not usable:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
  }
}

const numericFields = ['PORT', 'DATABASE_CONNECTIONS'] as const;

/** The only reader of process.env. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const environment = parseEnvironment(env);
  const problems = [...fieldProblems(environment), ...jointProblems(environment)];
  if (problems.length > 0) throw new ConfigInvalid(problems);
  return toConfig(environment);
}

function parseEnvironment(env: NodeJS.ProcessEnv): Environment {
  const environment = new Environment();
  for (const [name, text] of Object.entries(env)) {
    if (text === undefined || text === '') continue;
    if (numericFields.some((field) => field === name)) {
      Reflect.set(environment, name, /^\d+$/.test(text) ? Number(text) : text);
    } else {
      Reflect.set(environment, name, text);
    }
  }
  environment.HOST ??= environment.DEMO === '1' ? '127.0.0.1' : '0.0.0.0';
  return environment;
}

function fieldProblems(environment: Environment): string[] {
  const errors = validateSync(environment, { forbidUnknownValues: false, stopAtFirstError: true });
  return errors.flatMap((error) => Object.values(error.constraints ?? {}));
}

function jointProblems(environment: Environment): string[] {
  const problems: string[] = [];
  if (environment.DEMO === '0' && !environment.MASTER_KEY) {
    problems.push('MASTER_KEY is required outside the demo: set it to the output of `openssl rand -base64 32`');
  }
  const key = Buffer.from(environment.MASTER_KEY ?? '', 'base64');
  if (key.length === 32 && new Set(key).size < 8) {
    problems.push('MASTER_KEY is not random enough: set it to the output of `openssl rand -base64 32`');
  }
  for (const entry of list(environment.TRUSTED_PROXIES)) {
    if (!isAddressOrRange(entry)) problems.push(`TRUSTED_PROXIES names "${entry}", which is no address or range`);
  }
  for (const entry of list(environment.MEDIA_PRIVATE_HOSTS)) {
    if (!/^\S+:\d{1,5}$/.test(entry)) problems.push(`MEDIA_PRIVATE_HOSTS names "${entry}", which is no host:port`);
  }
  return problems;
}

function isAddressOrRange(entry: string): boolean {
  const [address = '', bits = '0', ...rest] = entry.split('/');
  const width = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return rest.length === 0 && /^\d{1,3}$/.test(bits) && Number(bits) <= width;
}

function toConfig(environment: Environment): Config {
  const demo = environment.DEMO === '1';
  return {
    role: environment.ROLE,
    demo,
    http: {
      port: environment.PORT,
      host: environment.HOST ?? '0.0.0.0',
      trustedProxies: list(environment.TRUSTED_PROXIES),
    },
    baseDomain: environment.BASE_DOMAIN.toLowerCase(),
    publicUrl: new URL(environment.PUBLIC_URL ?? defaultPublicUrl(environment, demo)),
    database: { url: environment.DATABASE_URL, connections: environment.DATABASE_CONNECTIONS },
    queue: { redisUrl: environment.REDIS_URL, prefix: environment.QUEUE_PREFIX },
    dataDir: path.resolve(environment.DATA_DIR),
    masterKey: environment.MASTER_KEY,
    masterKeyOld: environment.MASTER_KEY_OLD,
    engines: list(environment.ENGINES),
    graph: { url: environment.GRAPH_API_URL, version: environment.GRAPH_API_VERSION },
    web: { url: environment.WHATSAPP_WEB_URL, mediaCaFile: environment.WHATSAPP_MEDIA_CA },
    demoPhonesUrl: demo ? environment.EMULATOR_URL : undefined,
    mail: {
      smtpUrl: environment.SMTP_URL,
      from: environment.MAIL_FROM ?? `Wagate <no-reply@${environment.BASE_DOMAIN.toLowerCase()}>`,
    },
    mediaPrivateHosts: list(environment.MEDIA_PRIVATE_HOSTS),
    signUp: { open: (environment.SIGN_UP ?? (demo ? 'open' : 'closed')) === 'open', plan: environment.SIGN_UP_PLAN },
    logLevel: environment.LOG_LEVEL ?? (demo ? 'warn' : 'info'),
  };
}

function defaultPublicUrl(environment: Environment, demo: boolean): string {
  return demo ? `http://${environment.BASE_DOMAIN}:${environment.PORT}` : `https://${environment.BASE_DOMAIN}`;
}

function list(text: string | undefined): string[] {
  return (text ?? '')
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}
