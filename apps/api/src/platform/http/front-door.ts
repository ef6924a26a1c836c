import { Inject, Injectable } from '@nestjs/common';
import type { Express, NextFunction, Request, Response } from 'express';
import { CONFIG, type Config } from '../config/config.js';
import { AppError } from '../errors/app-error.js';
import { newId } from '../ids/ids.js';
import { LOG, type Log } from '../log/log.js';
import { clientNetwork } from './client-network.js';
import { setContext } from './request-context.js';
import { Sites, type Site } from './site.js';

/** Who came by TLS once is not asked for a password without it. */
const FOR_A_YEAR = 'max-age=31536000';

/** What happens to every request before any door sees it. */
@Injectable()
export class FrontDoor {
  private hasWarned = false;

  constructor(
    private readonly sites: Sites,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOG) private readonly log: Log,
  ) {}

  mount(express: Express): void {
    express.disable('x-powered-by');
    express.disable('etag');
    express.set(
      'trust proxy',
      this.config.http.trustedProxies.length > 0 ? [...this.config.http.trustedProxies] : false,
    );
    express.use((request: Request, response: Response, next: NextFunction) => {
      this.enter(request, response).then(() => next(), next);
    });
  }

  /** Probes come by address and WhatsApp calls as it was told; everybody else must name a host of ours. */
  private mayEnter(path: string, site: Site): boolean {
    if (path.startsWith('/health/')) return true;
    if (this.config.role === 'worker') return false;
    return site.kind !== 'unknown' || path.startsWith('/callbacks/');
  }

  private async enter(request: Request, response: Response): Promise<void> {
    this.warnOfProxy(request);
    const requestId = newId('req');
    const site = await this.sites.of(hostOf(request));
    setContext(request, { requestId, network: clientNetwork(request.ip), site });
    response.setHeader('X-Request-Id', requestId);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Referrer-Policy', 'no-referrer');
    response.setHeader('Cache-Control', 'no-store');
    if (this.config.publicUrl.protocol === 'https:') response.setHeader('Strict-Transport-Security', FOR_A_YEAR);
    if ((request.headersDistinct['host'] ?? []).length > 1) throw new AppError('malformed_request');
    if (!this.mayEnter(request.path, site)) throw new AppError('not_found');
    if (this.log.isLevelEnabled('debug')) this.logWhenDone(request, response, requestId);
  }

  /** Behind a proxy that is not declared all callers look like one, and whoever guesses uses up the limits of all. */
  private warnOfProxy(request: Request): void {
    if (this.hasWarned || this.config.http.trustedProxies.length > 0) return;
    if (request.headers['x-forwarded-for'] === undefined) return;
    this.hasWarned = true;
    this.log.warn('a request came by a proxy: name it in TRUSTED_PROXIES, or all its callers share one limit');
  }

  private logWhenDone(request: Request, response: Response, requestId: string): void {
    const startedAt = performance.now();
    response.once('close', () => {
      const durationMs = Math.round(performance.now() - startedAt);
      this.log.debug(
        {
          requestId,
          method: request.method,
          path: withoutSecrets(request.path),
          status: response.statusCode,
          durationMs,
        },
        'request',
      );
    });
  }
}

/** With its port, and empty for what old clients leave out; a forwarded host counts only when express trusts the proxy that sent it. */
function hostOf(request: Request): string {
  const host: unknown = request.host;
  return typeof host === 'string' ? host : '';
}

/** A link that was sent to somebody carries its secret in its path. */
function withoutSecrets(path: string): string {
  return path.replaceAll(/(?<=\/)[A-Za-z0-9_-]{43}(?=\/|$)/g, '…');
}
