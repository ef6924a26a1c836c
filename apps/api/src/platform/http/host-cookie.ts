import type { Request, Response } from 'express';
import type { Config } from '../config/config.js';

/** A secret kept in the browser, for one host only and out of reach of scripts. */
export abstract class HostCookie {
  private readonly secure: boolean;
  private readonly name: string;

  /** What is not made as its secrets are was planted as something else, and is not looked at. */
  protected constructor(
    { publicUrl }: Config,
    name: string,
    private readonly secret: RegExp,
  ) {
    this.secure = publicUrl.protocol === 'https:';
    this.name = this.secure ? `__Host-${name}` : name;
  }

  /** Undefined also when there are two of them: one was put there by somebody else. */
  read(request: Request): string | undefined {
    const values = pairsOf(request.headers.cookie).filter(([name]) => name === this.name);
    const value = values.length === 1 ? values[0]?.[1] : undefined;
    return value !== undefined && this.secret.test(value) ? value : undefined;
  }

  write(response: Response, secret: string, expires: Date): void {
    response.cookie(this.name, secret, { ...this.attributes(), expires });
  }

  clear(response: Response): void {
    response.clearCookie(this.name, this.attributes());
  }

  private attributes() {
    return { httpOnly: true, sameSite: 'strict', secure: this.secure, path: '/' } as const;
  }
}

function pairsOf(header: string | undefined): [string, string][] {
  return (header ?? '').split(';').map((pair) => {
    const [name = '', ...value] = pair.split('=');
    return [name.trim(), value.join('=').trim()];
  });
}
