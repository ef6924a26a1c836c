import { forgetOldChains, internals, revived, type Session } from './libsignal-internals.js';

const KEPT_CHAINS = 10;

/** A session that fails to read a message stays as it was: libsignal itself would spoil it in trying. */
export class CarefulCipher extends internals.Cipher {
  override async doDecryptWhisperMessage(bytes: Buffer, session: Session): Promise<Buffer> {
    const before = session.serialize();
    try {
      const plaintext = await super.doDecryptWhisperMessage(bytes, session);
      forgetOldChains(session, KEPT_CHAINS);
      return plaintext;
    } catch (problem) {
      Object.assign(session, revived(before));
      throw problem;
    }
  }

  async decryptWithSessions(bytes: Buffer, sessions: readonly Session[]) {
    for (const session of sessions) {
      const plaintext = await this.doDecryptWhisperMessage(bytes, session).catch(() => undefined);
      if (plaintext === undefined) continue;
      promote(session, sessions);
      return { session, plaintext };
    }
    throw new Error('No session reads this message');
  }
}

/** The session the other end writes with is the one to answer with: both ends then settle on one. */
function promote(session: Session, sessions: readonly Session[]): void {
  session.indexInfo.used = Date.now();
  if (session.indexInfo.closed === -1) return;
  for (const other of sessions) if (other.indexInfo.closed === -1) other.indexInfo.closed = Date.now();
  session.indexInfo.closed = -1;
}
