import { internals, type Session } from './libsignal-internals.js';

const KEPT_CLOSED = 40;

/** As libsignal's, which would print every session it opens or closes, private keys and all. */
export class QuietSessionRecord extends internals.Record {
  #receiving = false;

  override getOpenSession(): Session | undefined {
    return this.#receiving ? undefined : super.getOpenSession();
  }

  /** A new session is the one that is written with from now on. */
  override setSession(session: Session): void {
    for (const known of Object.values(this.sessions)) this.closeSession(known);
    super.setSession(session);
  }

  closeSession(session: Session): void {
    if (session.indexInfo.closed === -1) session.indexInfo.closed = Date.now();
  }

  removeOldSessions(): void {
    const entries = Object.entries(this.sessions);
    if (entries.length <= KEPT_CLOSED) return;
    const closed = entries.filter(([, { indexInfo }]) => indexInfo.closed !== -1);
    closed.sort(([, one], [, other]) => one.indexInfo.closed - other.indexInfo.closed);
    for (const [key] of closed.slice(0, entries.length - KEPT_CLOSED)) Reflect.deleteProperty(this.sessions, key);
  }

  /** Reads a first message, and takes back the session it began when it turns out unreadable. */
  async receive<T>(read: () => Promise<T>): Promise<T> {
    const open = this.getOpenSession();
    const known = new Set(Object.keys(this.sessions));
    this.#receiving = true;
    try {
      return await read();
    } catch (problem) {
      for (const key of Object.keys(this.sessions)) if (!known.has(key)) Reflect.deleteProperty(this.sessions, key);
      if (open !== undefined) open.indexInfo.closed = -1;
      throw problem;
    } finally {
      this.#receiving = false;
    }
  }
}
