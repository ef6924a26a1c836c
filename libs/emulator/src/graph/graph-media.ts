import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Request, Response } from 'express';
import { query, reachedAt } from '../http/request.js';
import { bytesPolicy } from '../http/security-headers.js';
import type { MediaStore, StoredMedia } from '../phones/media-store.js';
import type { Clock } from '../time/clock.js';
import type { Target } from './behaviours.js';
import type { BusinessLine } from './business-line.js';
import { invalidParameter, noSuchObject } from './graph-error.js';
import { hangUp } from './graph-messages.js';
import { uploadProblem } from './media-rules.js';
import { readUpload } from './multipart.js';
import type { Outbound } from './outbound.js';

const URL_LIVES_S = 300;
export const attachmentsPath = '/whatsapp_business/attachments/';

/** Media of the Graph side: upload, describe, download by a signed address that lives five minutes, delete. */
export class GraphMedia {
  readonly #key = randomBytes(32);

  constructor(
    private readonly outbound: Outbound,
    private readonly media: MediaStore,
    private readonly clock: Clock,
  ) {}

  async upload(line: BusinessLine, request: Request, response: Response): Promise<void> {
    const target: Target = { on: 'media', phoneNumberId: line.business.phoneNumberId };
    if (this.outbound.drops(target, 'before')) {
      hangUp(request);
      return;
    }
    const { fields, file } = await readUpload(request);
    this.outbound.refuseIfTold(target);
    if (fields.get('messaging_product') !== 'whatsapp') {
      throw invalidParameter('The parameter messaging_product is required.');
    }
    if (file === undefined) throw invalidParameter('The parameter file is required.');
    const problem = uploadProblem(file.mimeType, file.bytes.length);
    if (problem !== undefined) throw invalidParameter(problem);
    const { id } = this.media.add({ ...file, line: line.number });
    if (this.outbound.drops(target, 'after')) {
      hangUp(request);
      return;
    }
    this.outbound.answer(target, () => response.json({ id }));
  }

  describe(stored: StoredMedia, request: Request, response: Response): void {
    const { id, mimeType, sha256, bytes } = stored;
    response.json({
      url: this.#address(id, request),
      mime_type: mimeType,
      sha256,
      file_size: bytes.length,
      id,
      messaging_product: 'whatsapp',
    });
  }

  remove(stored: StoredMedia, response: Response): void {
    this.media.remove(stored.id);
    response.json({ success: true });
  }

  download(lines: readonly BusinessLine[], request: Request, response: Response): void {
    const id = query(request, 'mid') ?? '';
    const stored = this.find(lines, id);
    if (stored === undefined || !this.#isLiving(id, request)) throw noSuchObject(id, request.method);
    response.set({ 'Content-Security-Policy': bytesPolicy, 'Content-Type': stored.mimeType }).send(stored.bytes);
  }

  find(lines: readonly BusinessLine[], id: string): StoredMedia | undefined {
    const stored = this.media.find(id);
    return lines.some((line) => line.number === stored?.line) ? stored : undefined;
  }

  #address(id: string, request: Request): string {
    const expires = String(Math.floor(this.clock.now() / 1000) + URL_LIVES_S);
    const search = new URLSearchParams({ mid: id, ext: expires, hash: this.#seal(id, expires).toString('hex') });
    return `${reachedAt(request)}${attachmentsPath}?${search.toString()}`;
  }

  #isLiving(id: string, request: Request): boolean {
    const expires = query(request, 'ext') ?? '';
    const seal = Buffer.from(query(request, 'hash') ?? '', 'hex');
    const wanted = this.#seal(id, expires);
    const genuine = seal.length === wanted.length && timingSafeEqual(seal, wanted);
    return genuine && Number(expires) * 1000 > this.clock.now();
  }

  #seal(id: string, expires: string): Buffer {
    return createHmac('sha256', this.#key).update(`${id}:${expires}`).digest();
  }
}
