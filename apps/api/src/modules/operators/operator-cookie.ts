import { Inject, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { pairsOf } from '../../platform/http/session-cookie.js';

const SECRET = /^wg_operator_[A-Za-z0-9_-]{43}$/;

/** Keeps an operator's session in the browser, for the bare domain only and out of reach of scripts. */
@Injectable()
export class OperatorCookie {
  private readonly secure: boolean;
  private readonly name: string;

  constructor(@Inject(CONFIG) config: Config) {
    this.secure = config.publicUrl.protocol === 'https:';
    this.name = this.secure ? '__Host-wagate-operator' : 'wagate-operator';
  }

  /** Undefined also when there are two of them: one was put there by somebody else. */
  read(request: Request): string | undefined {
    const values = pairsOf(request.headers.cookie).filter(([name]) => name === this.name);
    const value = values.length === 1 ? values[0]?.[1] : undefined;
    return value !== undefined && SECRET.test(value) ? value : undefined;
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
