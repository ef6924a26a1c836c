import { AdminError } from '../../http/admin-error.js';

export interface QrContent {
  readonly ref: string;
  readonly noiseKey: Buffer;
  readonly identity: Buffer;
  readonly advSecret: Buffer;
}

/** What a camera reads: `https://wa.me/settings/linked_devices#ref,noise,identity,secret,platform`. */
export function readQr(qr: string): QrContent {
  const [ref = '', noise = '', identity = '', secret = ''] = qr.slice(qr.indexOf('#') + 1).split(',');
  const content = {
    ref,
    noiseKey: Buffer.from(noise, 'base64'),
    identity: Buffer.from(identity, 'base64'),
    advSecret: Buffer.from(secret, 'base64'),
  };
  const whole = [content.noiseKey, content.identity, content.advSecret].every((key) => key.length === 32);
  if (ref === '' || !whole) throw new AdminError(400, 'This is not a QR for linking a device.', 'qr');
  return content;
}
