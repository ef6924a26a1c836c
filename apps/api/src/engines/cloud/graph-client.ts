import type { Clock } from '../../platform/clock/clock.js';
import { failureOfNetwork, failureOfRefusal, failureOfUnreadable, type Effect } from './failures.js';
import {
  HttpFailure,
  type HttpAnswer,
  type HttpClient,
  type HttpRequest,
  type MultipartBody,
} from './http/http-client.js';
import { isRecord, parseJson, type JsonRecord } from './json.js';

export interface GraphOptions {
  readonly http: HttpClient;
  readonly clock: Clock;
  readonly graphUrl: string;
  /** Like `v23.0`. */
  readonly graphVersion: string;
}

const answerTimeoutMs = 30_000;
const uploadTimeoutMs = 120_000;

/** Asks the Graph API in the name of one access token; every failure is an EngineError. */
export class GraphClient {
  private readonly root: string;

  constructor(
    private readonly options: GraphOptions,
    private readonly accessToken: string,
  ) {
    this.root = `${options.graphUrl.replace(/\/+$/, '')}/${options.graphVersion}`;
  }

  read(path: string): Promise<JsonRecord> {
    return this.ask('repeatable', { method: 'GET', path, timeoutMs: answerTimeoutMs });
  }

  post(path: string, body: JsonRecord): Promise<JsonRecord> {
    return this.ask('once', { method: 'POST', path, body: JSON.stringify(body), timeoutMs: answerTimeoutMs });
  }

  upload(path: string, body: MultipartBody): Promise<JsonRecord> {
    return this.ask('repeatable', { method: 'POST', path, body, timeoutMs: uploadTimeoutMs });
  }

  private async ask(effect: Effect, question: Question): Promise<JsonRecord> {
    const answer = await this.answerTo(effect, question);
    if (answer.status < 200 || answer.status > 299) {
      throw failureOfRefusal(answer, effect, this.options.clock.now());
    }
    const body = parseJson(answer.body);
    if (!isRecord(body)) throw failureOfUnreadable(answer, effect);
    return body;
  }

  private async answerTo(effect: Effect, { path, ...rest }: Question): Promise<HttpAnswer> {
    try {
      return await this.options.http.send({ ...rest, url: `${this.root}/${path}`, headers: this.headers(rest.body) });
    } catch (failure) {
      throw failure instanceof HttpFailure ? failureOfNetwork(failure, effect) : failure;
    }
  }

  private headers(body: HttpRequest['body']): Readonly<Record<string, string>> {
    const authorization = { authorization: `Bearer ${this.accessToken}` };
    return typeof body === 'string' ? { ...authorization, 'content-type': 'application/json' } : authorization;
  }
}

interface Question extends Pick<HttpRequest, 'method' | 'body' | 'timeoutMs'> {
  readonly path: string;
}
