import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/db/database.js';
import type { Operator } from './operator.js';

export interface NewOperatorSession {
  readonly id: string;
  readonly operatorId: string;
  readonly hash: Buffer;
  readonly userAgent?: string;
  readonly network?: string;
  readonly expiresAt: Date;
}

/** What an operator holds for a while: a session, or a ticket into a tenant. Their secrets never look alike. */
@Injectable()
export class OperatorSessionsRepository {
  constructor(private readonly db: Database) {}

  async insert({ hash, ...session }: NewOperatorSession): Promise<void> {
    await this.db.system.operatorSession.create({ data: { ...session, hash: new Uint8Array(hash) } });
  }

  async operatorOf(hash: Buffer, now: Date): Promise<Operator | undefined> {
    const session = await this.db.system.operatorSession.findFirst({
      where: { hash: new Uint8Array(hash), endedAt: null, expiresAt: { gt: now } },
      include: { operator: true },
    });
    return session ? shown(session.operator) : undefined;
  }

  async end(hash: Buffer, now: Date): Promise<void> {
    await this.db.system.operatorSession.updateMany({
      where: { hash: new Uint8Array(hash), endedAt: null },
      data: { endedAt: now },
    });
  }

  /** Whose it is, for the one caller that comes first. */
  async use(tx: Tx, hash: Buffer, now: Date): Promise<Operator | undefined> {
    const where = { hash: new Uint8Array(hash), endedAt: null, expiresAt: { gt: now } };
    const { count } = await tx.operatorSession.updateMany({ where, data: { endedAt: now } });
    if (count === 0) return undefined;
    const used = await tx.operatorSession.findUnique({
      where: { hash: new Uint8Array(hash) },
      include: { operator: true },
    });
    return used ? shown(used.operator) : undefined;
  }

  async forgetExpired(before: Date): Promise<void> {
    await this.db.system.operatorSession.deleteMany({ where: { expiresAt: { lt: before } } });
  }

  inSystem<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.db.system.$transaction(work);
  }
}

function shown({ id, email, name }: Operator): Operator {
  return { id, email, name };
}
