import {
  DEFAULT_CONNECTION_CONFIG,
  type SignalAuthState,
  type SignalKeyStore,
  type SignalKeyStoreWithTransaction,
  type SocketConfig,
} from 'baileys';
import { takeOverTransactions } from './memory/transactions.js';

export interface SignalRepositoryOptions {
  /** Of every transaction: what Baileys itself labels those of sending. */
  label(): string;
  readonly store: SignalKeyStore;
  /** Waited for before anything is decrypted: room for one more. */
  room(): Promise<void>;
  /** Called before the step of the ratchet is written; whatever it makes the ledger wait for, the step waits for too. */
  decrypted(ciphertext: Uint8Array, plaintext: Uint8Array): void;
  /** Called when that is over, well or not. */
  settled(ciphertext: Uint8Array): void;
}

/**
 * One transaction label for everything that steps a ratchet, so that sending and receiving never work on the same copy
 * of a session. What is encrypted is put in the ledger at once: the frame that carries it waits for the ledger.
 */
export function signalRepository(options: SignalRepositoryOptions): SocketConfig['makeSignalRepository'] {
  return (auth, log, pnToLid) => {
    const own = parseTransactional(auth.keys);
    takeOverTransactions(own, options.store);
    let isReceiving = false;
    const keys: SignalKeyStoreWithTransaction = {
      ...own,
      // A transaction of ours can wait for a look-up that stores a mapping: that one must not wait for us.
      transaction: (work, name) => own.transaction(work, name === 'lid-mapping' ? name : options.label()),
      set: async (data) => {
        await own.set(data);
        if (own.isInTransaction() && !isReceiving) await options.store.set(data);
      },
    };
    const inner = DEFAULT_CONNECTION_CONFIG.makeSignalRepository({ creds: auth.creds, keys }, log, pnToLid);
    const receiving = async (ciphertext: Uint8Array, decrypt: () => Promise<Uint8Array>): Promise<Uint8Array> => {
      await options.room();
      const reading = keys.transaction(async () => {
        isReceiving = true;
        try {
          const plaintext = await decrypt();
          options.decrypted(ciphertext, plaintext);
          return plaintext;
        } finally {
          isReceiving = false;
        }
      }, options.label());
      return reading.finally(() => options.settled(ciphertext));
    };
    return {
      ...inner,
      decryptMessage: (given) => receiving(given.ciphertext, () => inner.decryptMessage(given)),
      decryptGroupMessage: (given) => receiving(given.msg, () => inner.decryptGroupMessage(given)),
    };
  };
}

/** Baileys gives its keys their transactions before it makes the repository. */
function parseTransactional(keys: SignalAuthState['keys']): SignalKeyStoreWithTransaction {
  if ('transaction' in keys) return keys;
  throw new Error('Baileys gave keys without transactions');
}
