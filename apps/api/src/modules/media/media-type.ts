import { fileTypeFromBuffer, supportedMimeTypes } from 'file-type';
import type { MediaKind } from '../../engines/engine.js';
import { kindRules } from './media-kinds.js';
import { MediaRefused } from './media-refused.js';
import { nameOfContent } from './content-name.js';
import { essenceOf, mimeTypeOf } from './mime-type.js';

export interface TypeClaim {
  readonly mimeType?: string;
  /** A sender who states a type must be right; a web server often is not. */
  readonly isBinding: boolean;
}

/** Containers whose bytes do not tell what is inside. */
const containers = new Set(['application/zip', 'application/x-cfb', 'application/xml', 'application/ogg']);
const sniffable: ReadonlySet<string> = supportedMimeTypes;

/** Believes the bytes, and the claim only where the bytes are silent. */
export async function checkedType(bytes: Buffer, kind: MediaKind, claim: TypeClaim): Promise<string> {
  const claimed = mimeTypeOf(claim.mimeType);
  const sniffed = asAudio(mimeTypeOf((await fileTypeFromBuffer(bytes))?.mime), claimed);
  refuseWrongKind(bytes, kind, sniffed);
  if (claim.isBinding && claimed !== undefined) refuseMismatch(claimed, sniffed);
  if (sniffed !== undefined && !containers.has(sniffed)) return sniffed;
  const believed = claimed === undefined || isProvable(claimed) ? sniffed : claimed;
  return believed ?? 'application/octet-stream';
}

/** Such a type would have shown in the bytes. */
function isProvable(claimed: string): boolean {
  return /^(image|audio|video)\//.test(claimed) && sniffable.has(claimed);
}

/** An MP4 file with sound alone has the same first bytes as a video. */
function asAudio(sniffed: string | undefined, claimed: string | undefined): string | undefined {
  return sniffed === 'video/mp4' && claimed === 'audio/mp4' ? claimed : sniffed;
}

function refuseWrongKind(bytes: Buffer, kind: MediaKind, sniffed: string | undefined): void {
  const { types, noun, shown } = kindRules[kind];
  if (types === undefined || (sniffed !== undefined && types.includes(sniffed))) return;
  const name = nameOfContent(bytes, sniffed);
  const is = name === undefined ? '' : `: it is ${name}`;
  const isRightFamily = sniffed?.startsWith(`${kind}/`) === true;
  throw new MediaRefused(
    'media_wrong_kind',
    isRightFamily ? `WhatsApp shows ${shown}, and the media is ${name}.` : `The media is not ${noun}${is}.`,
  );
}

function refuseMismatch(claimed: string, sniffed: string | undefined): void {
  const isUnproven = sniffed === undefined && isProvable(claimed);
  if (isUnproven) throw new MediaRefused('media_type_mismatch', `The media is declared as ${claimed}, but it is not.`);
  if (sniffed === undefined || containers.has(sniffed) || essenceOf(sniffed) === essenceOf(claimed)) return;
  throw new MediaRefused('media_type_mismatch', `The media is declared as ${claimed}, but it is ${sniffed}.`);
}
