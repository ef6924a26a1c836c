import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { Global, Module, type DynamicModule, type INestApplication, type Provider, type Type } from '@nestjs/common';
import { DiscoveryModule, NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import { pino } from 'pino';
import { CONFIG, readConfig, type Config } from '../../src/platform/config/config.js';
import { AppError } from '../../src/platform/errors/app-error.js';
import { Authenticator, type Identity } from '../../src/platform/http/authenticator.js';
import { FailuresFilter } from '../../src/platform/http/failures.filter.js';
import { LargeBodies } from '../../src/platform/http/large-bodies.js';
import { setContext } from '../../src/platform/http/request-context.js';
import type { Site } from '../../src/platform/http/site.js';
import { newId } from '../../src/platform/ids/ids.js';
import { LOG } from '../../src/platform/log/log.js';
import { Idempotency } from '../../src/platform/operations/idempotency.js';
import { OperationRegistry } from '../../src/platform/operations/operation.registry.js';
import { OperationRunner } from '../../src/platform/operations/operation.runner.js';
import { RateLimiter } from '../../src/platform/operations/rate-limiter.js';

/** An application of doors only: no database, tokens from a table, hosts by name. */
export interface DoorApp {
  readonly url: string;
  readonly logged: string[];
  close(): Promise<void>;
}

export interface DoorAppOptions {
  readonly imports: readonly (Type | DynamicModule)[];
  readonly controllers: readonly Type[];
  readonly tokens: Readonly<Record<string, Identity>>;
  readonly providers?: readonly Provider[];
  readonly limiter?: Pick<RateLimiter, 'consume'>;
}

const testConfig: Config = readConfig({
  DEMO: '1',
  LOG_LEVEL: 'info',
  BASE_DOMAIN: 'wagate.test',
  PORT: '41500',
});

const unlimited: Pick<RateLimiter, 'consume'> = {
  consume: async (_key, perMinute) => ({ limit: perMinute, remaining: perMinute, resetSeconds: 60 }),
};

/** The tenant's host only takes the tenant's tokens, as the real one does. */
class TableAuthenticator extends Authenticator {
  constructor(private readonly tokens: Readonly<Record<string, Identity>>) {
    super();
  }

  override async authenticate(secret: string, site: Site): Promise<Identity> {
    const identity = this.tokens[secret];
    if (!identity || (site.kind === 'tenant' && site.tenantId !== identity.tenant.id)) {
      throw new AppError('token_invalid');
    }
    if (!identity.tenant.apiAccess) throw new AppError('plan_without_api');
    return identity;
  }

  override noteUse(): void {}
}

function platformOf(options: DoorAppOptions, logged: string[]): DynamicModule {
  const log = pino({ level: 'info' }, { write: (line: string) => logged.push(line) });
  const providers: Provider[] = [
    OperationRegistry,
    OperationRunner,
    FailuresFilter,
    LargeBodies,
    { provide: CONFIG, useValue: testConfig },
    { provide: LOG, useValue: log },
    { provide: Authenticator, useValue: new TableAuthenticator(options.tokens) },
    { provide: RateLimiter, useValue: options.limiter ?? unlimited },
    { provide: Idempotency, useValue: { once: async (...args: unknown[]) => runLast(args) } },
    ...(options.providers ?? []),
  ];
  return { module: PlatformUnderTest, imports: [DiscoveryModule], providers, exports: providers.map(tokenOf) };
}

@Global()
@Module({})
class PlatformUnderTest {}

@Module({})
class AppUnderTest {}

async function runLast(args: readonly unknown[]): Promise<unknown> {
  const run = args.at(-1);
  return typeof run === 'function' ? run() : undefined;
}

function tokenOf(provider: Provider): Type | string | symbol {
  const token: unknown = typeof provider === 'function' ? provider : provider.provide;
  if (typeof token === 'symbol' || typeof token === 'string' || isType(token)) return token;
  throw new Error('a provider without a token');
}

function isType(token: unknown): token is Type {
  return typeof token === 'function';
}

/** "acme.wagate.test" is tenant ten_acme; the bare domain and loopback are bare; others unknown. */
function siteOf(host: string): Site {
  const name = host.replace(/:\d+$/, '');
  if (name === testConfig.baseDomain || name === '127.0.0.1') return { kind: 'bare' };
  const subdomain = name.endsWith(`.${testConfig.baseDomain}`) ? name.split('.')[0] : undefined;
  return subdomain === undefined ? { kind: 'unknown' } : { kind: 'tenant', tenantId: `ten_${subdomain}` };
}

export async function startDoorApp(options: DoorAppOptions): Promise<DoorApp> {
  const logged: string[] = [];
  const root: DynamicModule = {
    module: AppUnderTest,
    imports: [platformOf(options, logged), ...options.imports],
    controllers: [...options.controllers],
  };
  const app: INestApplication = await NestFactory.create<NestExpressApplication>(root, {
    logger: false,
    bodyParser: false,
    abortOnError: false,
  });
  app.use((request: Request, _response: Response, next: NextFunction) => {
    setContext(request, { requestId: newId('req'), network: '127.0.0.1', site: siteOf(request.headers.host ?? '') });
    next();
  });
  app.useGlobalFilters(app.get(FailuresFilter));
  await app.listen(0, '127.0.0.1');
  const address: AddressInfo = app.getHttpServer().address();
  return { url: `http://127.0.0.1:${address.port}`, logged, close: () => app.close() };
}

export interface Answer {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly text: string;
  readonly bytes: Buffer;
  json(): unknown;
}

interface Question {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Unlike fetch it may name the host, and follows no redirect. */
export function ask(url: string, { method = 'GET', headers = {}, body }: Question = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const request = http.request(url, { method, headers: { ...length, ...headers } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('error', reject);
      response.once('end', () => {
        const bytes = Buffer.concat(chunks);
        const text = bytes.toString();
        const { statusCode = 0, headers: answered } = response;
        resolve({ status: statusCode, headers: answered, text, bytes, json: (): unknown => JSON.parse(text) });
      });
    });
    request.once('error', reject);
    request.end(body);
  });
}
