/** Public keys without the type byte, 32 bytes each. */
export interface KeyPair {
  readonly public: Buffer;
  readonly private: Buffer;
}

export interface PublicPreKey {
  readonly keyId: number;
  readonly public: Buffer;
}

export interface PublicSignedPreKey extends PublicPreKey {
  readonly signature: Buffer;
}

/** What a sender needs to begin a session with one device. */
export interface KeyBundle {
  readonly registrationId: number;
  readonly identity: Buffer;
  readonly signedPreKey: PublicSignedPreKey;
  /** Absent when the device has run out of one-time keys. */
  readonly preKey?: PublicPreKey;
}
