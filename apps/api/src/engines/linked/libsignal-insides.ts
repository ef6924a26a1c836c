/** What libsignal's own declarations leave out, as far as the preload touches it. */
export interface Session {
  readonly indexInfo: { used: number; closed: number };
  serialize(): unknown;
}

export interface SessionsOf {
  readonly sessions: Record<string, Session>;
}

interface SignalAddress {
  readonly id: string;
  toString(): string;
}

interface SessionStorage {
  loadSession(address: string): Promise<unknown>;
  storeSession(address: string, record: unknown): Promise<void>;
}

export interface SignalCipher {
  readonly addr: SignalAddress;
  readonly storage: SessionStorage;
  doDecryptWhisperMessage(data: Buffer, session: Session): Promise<Buffer>;
}

export interface SignalBuilder {
  readonly addr: SignalAddress;
  readonly storage: SessionStorage;
  readonly initOutgoing: (device: unknown) => Promise<void>;
}
