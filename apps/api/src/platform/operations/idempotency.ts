import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Vault } from '../crypto/vault.js';
import { AppError } from '../errors/app-error.js';
import { Every } from '../jobs/every.js';
import type { Call } from './call.js';
import { IdempotencyRepository, LOCK_MS, type KeyUse } from './idempotency.repository.js';
import type { OperationSpec } from './operation.js';
import { isRecord } from './read-input.js';

/** The same key and the same request answer once; what a crash cut off runs again and makes the same things. */
@Injectable()
export class Idempotency {
  constructor(
    private readonly repository: IdempotencyRepository,
    private readonly vault: Vault,
  ) {}

  async once(
    spec: OperationSpec,
    call: Call,
    input: object,
    run: () => Promise<Record<string, unknown>>,
  ): Promise<Record<string, unknown>> {
    if (call.idempotencyKey === undefined || spec.effect === 'read') return run();
    const use = await this.keyUse(spec, call, call.idempotencyKey, input);
    const state = await this.repository.claim(call.tenant.id, use);
    switch (state.kind) {
      case 'conflict':
        throw new AppError('idempotency_conflict');
      case 'in_flight':
        throw new AppError('idempotency_in_flight', { retryAfterSeconds: 1 });
      case 'answered':
        call.replayed = true;
        return this.open(call, use, state.sealed);
      case 'mine':
        call.seed = { at: state.seededAt, bytes: seedBytes(call, use), again: state.again };
        return this.runAndKeep(call, use, run);
    }
  }

  @Every({ name: 'forget-idempotency-keys', everyMs: 60 * 60 * 1000 })
  forgetExpired(): Promise<void> {
    return this.repository.forgetExpired();
  }

  private async runAndKeep(
    call: Call,
    use: KeyUse,
    run: () => Promise<Record<string, unknown>>,
  ): Promise<Record<string, unknown>> {
    let answer: Record<string, unknown>;
    const working = setInterval(
      () => void this.repository.extend(call.tenant.id, use).catch(() => undefined),
      LOCK_MS / 3,
    );
    try {
      answer = await run();
    } catch (error) {
      const nothingWasDone = error instanceof AppError && error.status < 500;
      await (nothingWasDone
        ? this.repository.release(call.tenant.id, use)
        : this.repository.unlock(call.tenant.id, use));
      throw error;
    } finally {
      clearInterval(working);
    }
    await this.repository.answer(call.tenant.id, use, await this.seal(call, use, answer));
    return answer;
  }

  /** By a key of ours: the input can be a password, which a plain digest would give away to who guesses. */
  private async keyUse(spec: OperationSpec, call: Call, key: string, input: object): Promise<KeyUse> {
    const fingerprint = await this.vault.fingerprint(`${spec.id}\0${canonical(input)}`);
    return { tokenId: call.principal.id, key, operation: spec.id, fingerprint };
  }

  /** An answer can show a secret once, so that it rests like one. */
  private seal(call: Call, use: KeyUse, answer: object): Promise<Buffer> {
    return this.vault.seal(call.tenant.id, contextOf(use), Buffer.from(JSON.stringify(answer)));
  }

  private async open(call: Call, use: KeyUse, sealed: Buffer): Promise<Record<string, unknown>> {
    const plain = await this.vault.open(call.tenant.id, contextOf(use), sealed);
    const answer: unknown = JSON.parse(plain.toString('utf8'));
    return isRecord(answer) ? answer : {};
  }
}

function contextOf({ tokenId, key }: KeyUse): string {
  return `idempotent answer ${tokenId} ${key}`;
}

/** Sorted, so that a client's order of fields does not make it another request. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    isRecord(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part,
  );
}

function seedBytes(call: Call, use: KeyUse): Buffer {
  return createHash('sha256').update([call.tenant.id, use.tokenId, use.operation, use.key].join('\0')).digest();
}
