import { createDecipheriv, createHmac, timingSafeEqual } from 'node:crypto';
import type { Agent } from 'node:https';
import { getMediaKeys, proto, type WASocket } from 'baileys';
import { EngineError, type InboundMedia, type InboundMessage, type MediaSkill } from '../../engine.js';
import { jidOf } from '../addresses.js';
import { readMediaRef, type MediaRef } from '../media-ref.js';
import { fetchMedia, unavailable } from './media-fetch.js';
import { placeOf } from './media-place.js';

const macLength = 10;
const phonePatienceMs = 20_000;

export interface MediaParts {
  readonly socket: Pick<WASocket, 'updateMediaMessage' | 'refreshMediaConn'>;
  readonly agent: Agent;
}

type Whose = Pick<InboundMessage, 'waId' | 'from' | 'group'>;

/** Fetches and opens what a message points at; what WhatsApp has thrown away, the phone is asked for. */
export class MediaDownload implements MediaSkill {
  constructor(private readonly parts: MediaParts) {}

  async download(media: InboundMedia, of: Whose): Promise<Buffer> {
    const ref = readMediaRef(media.mediaRef);
    if (!ref) throw gone();
    const sealed = (await this.fetch(ref)) ?? (await this.fetchAgain(ref, of));
    return open(sealed, ref);
  }

  private async fetch(ref: MediaRef): Promise<Buffer | undefined> {
    const place = await placeOf(ref, () => this.namedHosts());
    if (!place) throw elsewhere();
    return fetchMedia(place, this.parts.agent);
  }

  private async namedHosts(): Promise<string[]> {
    const { hosts } = await this.parts.socket.refreshMediaConn().catch((cause: unknown) => {
      throw unavailable(cause);
    });
    return hosts.map(({ hostname }) => hostname);
  }

  private async fetchAgain(ref: MediaRef, of: Whose): Promise<Buffer> {
    const name = fields[ref.type];
    if (name === undefined) throw gone();
    const sender = of.from.lid ?? jidOf(of.from.number ?? '');
    const key = {
      remoteJid: of.group ?? sender,
      id: of.waId,
      fromMe: false,
      ...(of.group ? { participant: sender } : {}),
    };
    const { mediaKey, url, directPath } = ref;
    const message = proto.Message.fromObject({ [name]: { mediaKey, url, directPath } });
    const updated = await inTime(this.parts.socket.updateMediaMessage({ key, message })).catch((cause: unknown) => {
      throw gone(cause);
    });
    const { directPath: anew, url: anewUrl } = updated.message?.[name] ?? {};
    const again = await this.fetch({
      ...ref,
      ...(anew ? { directPath: anew } : {}),
      ...(anewUrl ? { url: anewUrl } : {}),
    });
    if (!again) throw gone();
    return again;
  }
}

const fields: Partial<
  Record<MediaRef['type'], 'imageMessage' | 'videoMessage' | 'audioMessage' | 'documentMessage' | 'stickerMessage'>
> = {
  image: 'imageMessage',
  video: 'videoMessage',
  audio: 'audioMessage',
  document: 'documentMessage',
  sticker: 'stickerMessage',
};

/** A channel's media is not sealed: it has no key. */
async function open(sealed: Buffer, { mediaKey, type }: MediaRef): Promise<Buffer> {
  if (mediaKey.length === 0) return sealed;
  const { iv, cipherKey, macKey } = await getMediaKeys(mediaKey, type);
  const [body, mac] = [sealed.subarray(0, -macLength), sealed.subarray(-macLength)];
  const expected = createHmac('sha256', macKey ?? Buffer.of())
    .update(iv)
    .update(body)
    .digest()
    .subarray(0, macLength);
  if (mac.length !== macLength || !timingSafeEqual(mac, expected)) throw gone(new Error('The file was changed'));
  const decipher = createDecipheriv('aes-256-cbc', cipherKey, iv);
  return Buffer.concat([decipher.update(body), decipher.final()]);
}

async function inTime<T>(asking: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('The phone did not answer')), phonePatienceMs);
  });
  return Promise.race([asking, late]).finally(() => clearTimeout(timer));
}

function elsewhere(): EngineError {
  return new EngineError('media_refused', 'This file does not lie with WhatsApp, so it was not fetched.', {
    kind: 'never',
  });
}

function gone(cause?: unknown): EngineError {
  return new EngineError(
    'media_gone',
    'WhatsApp has this file no more, and the phone did not send it again.',
    { kind: 'never' },
    { cause },
  );
}
