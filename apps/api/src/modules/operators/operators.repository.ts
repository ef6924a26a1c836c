import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/db/database.js';
import type { Operator } from './operator.js';

export interface OperatorRow extends Operator {
  readonly passwordHash: string;
  /** Sealed; null while no code is asked for. */
  readonly twoFactorSecret: Uint8Array | null;
}

interface OperatorChange {
  readonly passwordHash?: string;
  readonly twoFactorSecret?: Uint8Array<ArrayBuffer> | null;
  readonly twoFactorStep?: null;
}

@Injectable()
export class OperatorsRepository {
  constructor(private readonly db: Database) {}

  /** False when somebody has this address already. */
  async insert(operator: Omit<OperatorRow, 'twoFactorSecret'>): Promise<boolean> {
    const { count } = await this.db.system.operator.createMany({ data: [operator], skipDuplicates: true });
    return count === 1;
  }

  findByEmail(email: string): Promise<OperatorRow | null> {
    return this.db.system.operator.findUnique({ where: { email } });
  }

  list(): Promise<Operator[]> {
    return this.db.system.operator.findMany({ select: { id: true, email: true, name: true }, orderBy: { id: 'asc' } });
  }

  setPassword(email: string, passwordHash: string): Promise<boolean> {
    return this.change(email, { passwordHash });
  }

  /** Null asks for no code any more. */
  setTwoFactor(email: string, sealed: Buffer | null): Promise<boolean> {
    return this.change(email, { twoFactorSecret: sealed && new Uint8Array(sealed), twoFactorStep: null });
  }

  /** True once for a step, and for none before it, however many ask at once. */
  async useStep(id: string, step: number): Promise<boolean> {
    const count = await this.db.system.$executeRaw`
      UPDATE operators SET two_factor_step = ${step}
      WHERE id = ${id} AND (two_factor_step IS NULL OR two_factor_step < ${step})`;
    return count === 1;
  }

  async remove(email: string): Promise<boolean> {
    return this.db.system.$transaction(async (tx) => {
      await endVisits(tx, email);
      const { count } = await tx.operator.deleteMany({ where: { email } });
      return count === 1;
    });
  }

  /** Whoever was signed in is signed out, here and where they visit. False when there is nobody with this address. */
  private async change(email: string, data: OperatorChange): Promise<boolean> {
    return this.db.system.$transaction(async (tx) => {
      const { count } = await tx.operator.updateMany({ where: { email }, data });
      await tx.operatorSession.deleteMany({ where: { operator: { email } } });
      await endVisits(tx, email);
      return count === 1;
    });
  }
}

/** A visit is a session of the tenant's, which knows its operator by id only. */
async function endVisits(tx: Tx, email: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE tokens SET revoked_at = now() FROM operators
    WHERE operators.email = ${email} AND tokens.operator_id = operators.id AND tokens.revoked_at IS NULL`;
}
