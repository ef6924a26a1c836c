import { SessionCipher, SessionRecord, type ProtocolAddress, type SignalStorage } from 'libsignal';

/** What libsignal keeps of one session; more than its own types tell. */
export interface Session {
  readonly indexInfo: { closed: number; used: number };
  readonly currentRatchet: { readonly lastRemoteEphemeralKey: Buffer };
  readonly _chains: Record<string, { readonly chainType: number }>;
  serialize(): object;
}

export interface InnerRecord extends SessionRecord {
  readonly sessions: Record<string, Session>;
  getOpenSession(): Session | undefined;
  setSession(session: Session): void;
}

export interface InnerCipher extends SessionCipher {
  doDecryptWhisperMessage(bytes: Buffer, session: Session): Promise<Buffer>;
}

interface Internals {
  readonly Record: new () => InnerRecord;
  readonly Cipher: new (storage: SignalStorage, address: ProtocolAddress) => InnerCipher;
  readonly recordOf: (serialized: object) => InnerRecord;
}

function parseInternals(): Internals {
  return {
    Record: SessionRecord,
    Cipher: SessionCipher,
    recordOf: (serialized: object) => SessionRecord.deserialize(serialized as Uint8Array),
  } as unknown as Internals;
}

export const internals = parseInternals();

/** An equal session, from what `serialize` gave. */
export function revived(serialized: object): Session {
  const record = internals.recordOf({ _sessions: { only: serialized }, version: 'v1' });
  const session = record.sessions['only'];
  if (session === undefined) throw new Error('libsignal did not revive its own session');
  return session;
}

const RECEIVING = 2;

/** Chains that the other end has left behind: libsignal never forgets one, and grows slower with each answer. */
export function forgetOldChains(session: Session, kept: number): void {
  const receiving = Object.entries(session._chains).filter(([, { chainType }]) => chainType === RECEIVING);
  const current = session.currentRatchet.lastRemoteEphemeralKey.toString('base64');
  for (const [key] of receiving.slice(0, -kept)) if (key !== current) Reflect.deleteProperty(session._chains, key);
}
