import { Injectable } from '@nestjs/common';
import { AppError } from '../../platform/errors/app-error.js';
import { HealthRepository } from './health.repository.js';

const PATIENCE_MS = 2_000;

@Injectable()
export class HealthService {
  constructor(private readonly repository: HealthRepository) {}

  /** Without the database nothing can be accepted; without the queue it can, and is sent once the queue is back. */
  async assertReady(): Promise<void> {
    const answered = await Promise.race([this.repository.ping(), late()]).catch(() => false);
    if (!answered) throw new AppError('unavailable');
  }
}

function late(): Promise<boolean> {
  return new Promise((resolve) => setTimeout(() => resolve(false), PATIENCE_MS).unref());
}
