import { Agent, DecoratorHandler, FormData, request as undiciRequest, type Dispatcher } from 'undici';
import { HttpFailure, type HttpAnswer, type HttpClient, type HttpRequest, type MultipartBody } from './http-client.js';
import { recordOf, textOf } from '../json.js';

export interface UndiciHttpClientOptions {
  /** Connections kept to one host. */
  readonly connections: number;
  readonly connectTimeoutMs: number;
  readonly maxAnswerBytes: number;
}

const usual: UndiciHttpClientOptions = { connections: 64, connectTimeoutMs: 5_000, maxAnswerBytes: 1024 * 1024 };

/** Keeps connections alive, bounds every answer, and knows whether a failed request had left. */
export class UndiciHttpClient implements HttpClient {
  private readonly agent: Agent;

  constructor(options: Partial<UndiciHttpClientOptions> = {}) {
    const { connections, connectTimeoutMs, maxAnswerBytes } = { ...usual, ...options };
    this.agent = new Agent({
      connections,
      connect: { timeout: connectTimeoutMs },
      maxResponseSize: maxAnswerBytes,
    });
  }

  async send(request: HttpRequest): Promise<HttpAnswer> {
    const progress: Progress = { written: false };
    try {
      const answer = await undiciRequest(request.url, {
        dispatcher: this.agent.compose(noticeWriting(progress)),
        method: request.method,
        headers: request.headers,
        body: bodyOf(request),
        signal: AbortSignal.timeout(request.timeoutMs),
      });
      return { status: answer.statusCode, headers: flatten(answer.headers), body: await answer.body.text() };
    } catch (cause) {
      throw new HttpFailure(progress.written ? 'maybe' : 'no', describe(cause), cause);
    }
  }

  async close(): Promise<void> {
    await this.agent.close();
  }
}

interface Progress {
  written: boolean;
}

/** undici starts a request when it has a connected socket and is about to write to it. */
function noticeWriting(progress: Progress): Dispatcher.DispatcherComposeInterceptor {
  return (dispatch) => (options, handler) => {
    class Noticing extends DecoratorHandler {
      onRequestStart(controller: Dispatcher.DispatchController, context: unknown): void {
        progress.written = true;
        handler.onRequestStart?.(controller, context);
      }
    }
    return dispatch(options, new Noticing(handler));
  };
}

function bodyOf(request: HttpRequest): string | FormData | undefined {
  return request.body === undefined || typeof request.body === 'string' ? request.body : formOf(request.body);
}

function formOf({ fields, file }: MultipartBody): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new File([new Uint8Array(file.bytes)], file.fileName, { type: file.mimeType }));
  return form;
}

function flatten(headers: Readonly<Record<string, string | string[] | undefined>>): HttpAnswer['headers'] {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
  );
}

function describe(cause: unknown): string {
  const { code, name, message } = recordOf(cause);
  return `${textOf(code) ?? textOf(name) ?? 'failure'}: ${textOf(message) ?? 'no words'}`;
}
