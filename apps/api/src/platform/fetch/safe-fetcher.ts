import { Agent, request, type Dispatcher } from 'undici';
import { readBounded, refuseTooLarge } from './bounded-body.js';
import { checkedAddresses, pinnedTo, resolveWithSystem, type Resolve } from './checked-addresses.js';
import { fetchFailureOf } from './fetch-failure.js';
import { FetchRefused } from './fetch-refused.js';
import { targetOf, type FetchTarget } from './fetch-target.js';
import { fileNameOf } from './file-name.js';

export interface SafeFetcherOptions {
  /** `host:port` exactly: what may live on a private address, such as a test server. */
  readonly allowedPrivateHosts: readonly string[];
  readonly resolve?: Resolve;
  readonly connectTimeoutMs?: number;
  /** The longest silence in the middle of an answer. */
  readonly idleTimeoutMs?: number;
}

export interface FetchLimits {
  readonly maxBytes: number;
  /** For everything: resolving, redirects and the last byte. */
  readonly timeoutMs: number;
  /** The Accept header. */
  readonly accept?: string;
}

export interface Fetched {
  readonly bytes: Buffer;
  readonly contentType?: string;
  readonly finalUrl: string;
  readonly fileName?: string;
}

const maxRedirects = 3;

/** Fetches what strangers point at, and only from the public internet. Every failure is a FetchRefused. */
export class SafeFetcher {
  private readonly allowedPrivateHosts: ReadonlySet<string>;

  constructor(private readonly options: SafeFetcherOptions) {
    this.allowedPrivateHosts = new Set(options.allowedPrivateHosts.map((host) => host.toLowerCase()));
  }

  async fetchBytes(url: string, limits: FetchLimits): Promise<Fetched> {
    const deadline = AbortSignal.timeout(limits.timeoutMs);
    let target = targetOf(url);
    for (let redirects = 0; redirects <= maxRedirects; redirects += 1) {
      const outcome = await this.visit(target, limits, deadline);
      if (!('redirect' in outcome)) return outcome;
      target = targetOf(outcome.redirect, target);
    }
    throw new FetchRefused('too_many_redirects', 'The server redirects too often.');
  }

  private async visit(target: FetchTarget, limits: FetchLimits, deadline: AbortSignal): Promise<Outcome> {
    try {
      const agent = this.agentFor(await this.addressesOf(target, deadline));
      return await ask(agent, target, limits, deadline).finally(() => agent.destroy());
    } catch (failure) {
      throw fetchFailureOf(failure, deadline);
    }
  }

  private addressesOf(target: FetchTarget, deadline: AbortSignal): Promise<readonly string[]> {
    const checked = checkedAddresses(target, this.options.resolve ?? resolveWithSystem, this.allowedPrivateHosts);
    return Promise.race([checked, whenAborted(deadline)]);
  }

  /** One agent a visit: a kept connection would outlive the check of its address. */
  private agentFor(addresses: readonly string[]): Agent {
    const idleTimeoutMs = this.options.idleTimeoutMs ?? 10_000;
    return new Agent({
      connect: { lookup: pinnedTo(addresses), timeout: this.options.connectTimeoutMs ?? 5_000 },
      headersTimeout: idleTimeoutMs,
      bodyTimeout: idleTimeoutMs,
    });
  }
}

type Outcome = Fetched | { readonly redirect: string };

async function ask(agent: Agent, target: FetchTarget, limits: FetchLimits, signal: AbortSignal): Promise<Outcome> {
  const answer = await request(target.url, {
    dispatcher: agent,
    signal,
    headers: { accept: limits.accept ?? '*/*', 'accept-encoding': 'identity', 'user-agent': 'Wagate' },
  });
  answer.body.on('error', () => undefined);
  const location = headerOf(answer, 'location');
  if (isRedirect(answer.statusCode) && location !== '') return { redirect: location };
  if (answer.statusCode !== 200) throw new FetchRefused('bad_status', `The server answered ${answer.statusCode}.`);
  if (Number(headerOf(answer, 'content-length')) > limits.maxBytes) refuseTooLarge(limits.maxBytes);
  return {
    bytes: await readBounded(answer.body, headerOf(answer, 'content-encoding').toLowerCase(), limits.maxBytes),
    contentType: headerOf(answer, 'content-type') || undefined,
    finalUrl: target.url.href,
    fileName: fileNameOf(headerOf(answer, 'content-disposition'), target.url),
  };
}

function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}

/** A header sent twice is read as its first. */
function headerOf(answer: Dispatcher.ResponseData, name: string): string {
  const given = answer.headers[name];
  return (Array.isArray(given) ? given[0] : given) ?? '';
}

function whenAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
