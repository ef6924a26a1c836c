import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { getMediaKeys, type MediaType } from 'baileys';

const MAC_BYTES = 10;

/** What a message tells about its media, so that whoever reads it can open the sealed file. */
export interface MediaSecrets {
  readonly mediaKey: Uint8Array;
  readonly fileSha256: Uint8Array;
  readonly fileEncSha256: Uint8Array;
}

export interface SealedMedia extends MediaSecrets {
  readonly sealed: Buffer;
}

export async function sealMedia(bytes: Buffer, type: MediaType): Promise<SealedMedia> {
  const mediaKey = randomBytes(32);
  const { iv, cipherKey, macKey } = await keysOf(mediaKey, type);
  const cipher = createCipheriv('aes-256-cbc', cipherKey, iv);
  const body = Buffer.concat([cipher.update(bytes), cipher.final()]);
  const sealed = Buffer.concat([body, macOf(macKey, iv, body)]);
  return { mediaKey, sealed, fileSha256: sha256(bytes), fileEncSha256: sha256(sealed) };
}

/** Throws when the file is not the one the message speaks of. */
export async function openMedia(sealed: Buffer, secrets: MediaSecrets, type: MediaType): Promise<Buffer> {
  if (!same(sha256(sealed), secrets.fileEncSha256))
    throw new Error('the sealed file has another hash than its message');
  const { iv, cipherKey, macKey } = await keysOf(secrets.mediaKey, type);
  const body = sealed.subarray(0, -MAC_BYTES);
  if (!same(macOf(macKey, iv, body), sealed.subarray(-MAC_BYTES))) throw new Error('the media has a wrong MAC');
  const decipher = createDecipheriv('aes-256-cbc', cipherKey, iv);
  const bytes = Buffer.concat([decipher.update(body), decipher.final()]);
  if (!same(sha256(bytes), secrets.fileSha256)) throw new Error('the media has another hash than its message says');
  return bytes;
}

export function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

async function keysOf(mediaKey: Uint8Array, type: MediaType) {
  const { iv, cipherKey, macKey } = await getMediaKeys(mediaKey, type);
  if (macKey === undefined) throw new Error('this media has no MAC key');
  return { iv, cipherKey, macKey };
}

function macOf(key: Uint8Array, iv: Uint8Array, body: Uint8Array): Buffer {
  return createHmac('sha256', key).update(iv).update(body).digest().subarray(0, MAC_BYTES);
}

function same(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}
