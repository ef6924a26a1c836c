import { prepareWAMessageMedia, type AnyMediaMessageContent, type proto, type WAMediaUploadFunction } from 'baileys';
import type { EngineError, Media } from '../../engine.js';
import { failed } from '../../failures.js';
import { BoundedMap } from '../memory/bounded-map.js';

/** WhatsApp keeps what is uploaded for weeks; we remember it only while a broadcast lasts. */
const rememberMs = 60 * 60 * 1_000;
const mostRemembered = 50;

interface Upload {
  readonly message: Promise<proto.IMessage>;
  readonly until: number;
}

/** Encrypts and uploads each media once, however many recipients it goes to. */
export class Uploads {
  private readonly known = new BoundedMap<string, Upload>(mostRemembered);

  constructor(private readonly upload: WAMediaUploadFunction) {}

  /** A fresh copy of the message that points at it, without what is said beside it. */
  async of(content: Media): Promise<proto.IMessage> {
    const { id } = content.media;
    const uploaded = await (id === undefined ? this.prepare(content) : this.remembered(id, content));
    return parseCopy(structuredCopy(uploaded));
  }

  private remembered(id: string, content: Media): Promise<proto.IMessage> {
    const key = `${content.kind} ${content.voice === true ? 'voice' : ''} ${id}`;
    const known = this.known.get(key);
    if (known && known.until > Date.now()) return known.message;
    const message = this.prepare(content);
    this.known.set(key, { message, until: Date.now() + rememberMs });
    message.catch(() => this.known.delete(key));
    return message;
  }

  private async prepare(content: Media): Promise<proto.IMessage> {
    const bytes = await content.media.bytes().catch((cause: unknown) => Promise.reject(notLoaded(cause)));
    const options = { upload: this.upload };
    return prepareWAMessageMedia(mediaOf(content, bytes), options).catch((cause: unknown) => {
      throw failed('media_not_uploaded', { cause, operatorDetail: String(cause) });
    });
  }
}

function mediaOf({ kind, media, voice }: Media, bytes: Buffer): AnyMediaMessageContent {
  const mimetype = media.mimeType;
  switch (kind) {
    case 'image':
      return { image: bytes, mimetype };
    case 'video':
      return { video: bytes, mimetype };
    case 'audio':
      return { audio: bytes, mimetype: voice === true ? 'audio/ogg; codecs=opus' : mimetype, ptt: voice === true };
    case 'sticker':
      return { sticker: bytes, mimetype };
    case 'file':
      return { document: bytes, mimetype, fileName: media.fileName ?? 'file' };
  }
}

function notLoaded(cause: unknown): EngineError {
  return failed('media_not_loaded', { cause });
}

function structuredCopy(message: proto.IMessage): object {
  return Object.fromEntries(Object.entries(message).map(([key, part]) => [key, { ...parsePart(part) }]));
}

function parsePart(part: unknown): object {
  return typeof part === 'object' && part !== null ? part : {};
}

function parseCopy(copy: object): proto.IMessage {
  return copy;
}
