import type { Clock } from '../../platform/clock/clock.js';
import { EngineError, type MediaSource } from '../engine.js';
import { failed } from '../failures.js';
import type { GraphClient } from './graph-client.js';
import { textOf } from './json.js';

interface Upload {
  readonly mediaId: Promise<string>;
  readonly until: number;
}

/** Meta keeps an upload for 30 days; we remember it only while a broadcast lasts. */
const rememberMs = 60 * 60 * 1_000;
const maxRemembered = 500;

/** Uploads each media once, however many recipients it goes to. */
export class MediaUploads {
  private readonly uploads = new Map<string, Upload>();

  constructor(
    private readonly graph: GraphClient,
    private readonly clock: Clock,
    private readonly phoneNumberId: string,
  ) {}

  mediaIdOf(media: MediaSource): Promise<string> {
    if (media.id === undefined) return this.upload(media);
    const known = this.uploads.get(media.id);
    if (known !== undefined && known.until > this.clock.now().getTime()) return known.mediaId;
    return this.remember(media.id, this.upload(media));
  }

  forget(media: MediaSource): void {
    if (media.id !== undefined) this.uploads.delete(media.id);
  }

  private remember(id: string, mediaId: Promise<string>): Promise<string> {
    this.uploads.delete(id);
    this.uploads.set(id, { mediaId, until: this.clock.now().getTime() + rememberMs });
    const [oldest] = this.uploads.keys();
    if (this.uploads.size > maxRemembered && oldest !== undefined) this.uploads.delete(oldest);
    mediaId.catch(() => this.uploads.delete(id));
    return mediaId;
  }

  private async upload(media: MediaSource): Promise<string> {
    const bytes = await media.bytes().catch((cause: unknown) => Promise.reject(notLoaded(cause)));
    const answer = await this.graph
      .upload(`${this.phoneNumberId}/media`, {
        fields: { messaging_product: 'whatsapp', type: media.mimeType },
        file: { bytes, mimeType: media.mimeType, fileName: media.fileName ?? 'media' },
      })
      .catch((failure: unknown) => Promise.reject(aboutMedia(failure)));
    const mediaId = textOf(answer['id']);
    if (mediaId === undefined) throw failed('whatsapp_unavailable');
    return mediaId;
  }
}

function notLoaded(cause: unknown): EngineError {
  return failed('media_not_loaded', { cause });
}

/** An invalid message means, while uploading, that the media is the thing at fault. */
function aboutMedia(failure: unknown): unknown {
  const isAboutMedia = failure instanceof EngineError && ['message_invalid', 'whatsapp_refused'].includes(failure.code);
  if (!isAboutMedia) return failure;
  return failed('media_refused', { cause: failure, operatorDetail: failure.operatorDetail });
}
