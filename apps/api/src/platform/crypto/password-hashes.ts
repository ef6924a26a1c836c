import { hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';
import { Shares } from '../admission/shares.js';

/** What nobody's password is checked against, so that an unknown name takes as long as a known one. */
const nobodysHash = hash('nobody has this password');

/** Slow on purpose: few are under way at once, and those of one account keep no other waiting. Never to be asked within a transaction. */
@Injectable()
export class PasswordHashes {
  private readonly shares = new Shares({ total: 2, perKey: 1, patienceMs: 5_000, waitingPerKey: 20 });

  of(account: string, password: string): Promise<string> {
    return this.inTurn(account, () => hash(password));
  }

  /** False where there is no hash, as late as if there were one. */
  async match(account: string, known: string | undefined, password: string): Promise<boolean> {
    const right = await this.inTurn(account, async () => verify(known ?? (await nobodysHash), password));
    return right && known !== undefined;
  }

  private async inTurn<T>(account: string, work: () => Promise<T>): Promise<T> {
    const giveBack = await this.shares.take(account);
    try {
      return await work();
    } finally {
      giveBack();
    }
  }
}
