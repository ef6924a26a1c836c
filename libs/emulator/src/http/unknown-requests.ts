import type { Request } from 'express';

const KEPT = 200;
const EXCERPT = 2000;

export interface UnknownRequest {
  readonly at: string;
  readonly method: string;
  readonly path: string;
  readonly why: string;
  readonly body?: string;
}

/** What callers asked that we do not pretend: kept for the developer to see, never silently accepted. */
export class UnknownRequests {
  #recent: UnknownRequest[] = [];
  #count = 0;

  get count(): number {
    return this.#count;
  }

  record(request: Request, why: string): void {
    this.note({ method: request.method, path: request.path, why, body: request.body });
  }

  note({ body, ...seen }: { method: string; path: string; why: string; body?: unknown }): void {
    this.#count += 1;
    this.#recent.push({ at: new Date().toISOString(), ...seen, body: excerpt(body) });
    if (this.#recent.length > KEPT) this.#recent.shift();
  }

  list(): readonly UnknownRequest[] {
    return this.#recent;
  }

  clear(): void {
    this.#recent = [];
    this.#count = 0;
  }
}

function excerpt(body: unknown): string | undefined {
  try {
    return body === undefined ? undefined : JSON.stringify(body).slice(0, EXCERPT);
  } catch {
    return '(too deeply nested to show)';
  }
}
