/** How the cloud engine reaches the network: a constructor argument, so that a test can hold it. */
export interface HttpClient {
  /** Answers whatever status came back; throws HttpFailure when no complete answer did. */
  send(request: HttpRequest): Promise<HttpAnswer>;
}

export interface HttpRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | MultipartBody;
  readonly timeoutMs: number;
}

export interface MultipartBody {
  readonly fields: Readonly<Record<string, string>>;
  readonly file: { readonly bytes: Buffer; readonly mimeType: string; readonly fileName: string };
}

export interface HttpAnswer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
}

export class HttpFailure extends Error {
  constructor(
    /** Whether the other side may have read the request: decides if asking again is safe. */
    readonly reached: 'no' | 'maybe',
    message: string,
    cause?: unknown,
  ) {
    super(message, { cause });
    this.name = 'HttpFailure';
  }
}
