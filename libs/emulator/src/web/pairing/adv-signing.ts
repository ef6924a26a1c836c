import { createHmac, randomInt } from 'node:crypto';
import { proto } from 'baileys';
import { sign } from '../keys/curve.js';
import type { KeyPair } from '../keys/key-bundle.js';

const accountSignaturePrefix = Buffer.from([6, 0]);

interface LinkToSign {
  /** The phone's own identity, which vouches for the companion. */
  readonly phone: KeyPair;
  readonly companionIdentity: Buffer;
  readonly keyIndex: number;
  readonly advSecret: Buffer;
  readonly now: number;
}

/** The phone's word that this companion is its own, sealed so that only who showed the QR or the code accepts it. */
export function signDeviceIdentity({ phone, companionIdentity, keyIndex, advSecret, now }: LinkToSign): Uint8Array {
  const details = proto.ADVDeviceIdentity.encode({
    rawId: randomInt(1, 2 ** 31 - 1),
    timestamp: Math.floor(now / 1000),
    keyIndex,
    accountType: proto.ADVEncryptionType.E2EE,
    deviceType: proto.ADVEncryptionType.E2EE,
  }).finish();
  const accountSignature = sign(phone, Buffer.concat([accountSignaturePrefix, details, companionIdentity]));
  const signed = proto.ADVSignedDeviceIdentity.encode({
    details,
    accountSignatureKey: phone.public,
    accountSignature,
  }).finish();
  const hmac = createHmac('sha256', advSecret).update(signed).digest();
  return proto.ADVSignedDeviceIdentityHMAC.encode({ details: signed, hmac }).finish();
}
