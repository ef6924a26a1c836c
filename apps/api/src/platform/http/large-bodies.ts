import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Shares } from '../admission/shares.js';

const MEGABYTE = 1024 * 1024;

/** Bodies that carry media are read into memory: so many at once in this process, and so many of one tenant. */
@Injectable()
export class LargeBodies {
  private readonly shares = new Shares({ total: 128 * MEGABYTE, perKey: 72 * MEGABYTE, patienceMs: 15_000 });

  /** To be awaited before the body is read; the share goes back when the answer is out. */
  async admit(request: Request, response: Response, tenantId: string, limitBytes: number): Promise<void> {
    const declared = Number(request.headers['content-length'] ?? limitBytes);
    if (Math.min(declared, limitBytes) <= MEGABYTE || declared > limitBytes) return;
    const release = await this.shares.take(tenantId, declared);
    if (response.closed || response.destroyed) release();
    else response.once('close', release);
  }
}
