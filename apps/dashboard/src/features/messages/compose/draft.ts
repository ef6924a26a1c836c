import type { Wish } from '../message.js';
import { mediaRules, type FileFacts, type MediaKind } from './media-kind.js';
import { RECIPIENTS_MAX, recipientsIn } from './recipients.js';

export const draftKinds = ['text', 'media', 'location'] as const;
export type DraftKind = (typeof draftKinds)[number];

export const TEXT_MAX = 4_000;

/** The file itself rests on the shelf, under this id. */
export interface DraftFile extends FileFacts {
  readonly id: string;
  readonly as: MediaKind;
}

/** Everything as it was typed. */
export interface Draft {
  readonly device: string;
  readonly to: string;
  readonly kind: DraftKind;
  readonly text: string;
  readonly file: DraftFile | null;
  readonly caption: string;
  readonly latitude: string;
  readonly longitude: string;
  readonly name: string;
  readonly address: string;
}

export const emptyDraft: Draft = {
  ...{ device: '', to: '', kind: 'text', text: '', file: null, caption: '' },
  ...{ latitude: '', longitude: '', name: '', address: '' },
};

/** Whether there is anything to lose. */
export function isEmpty({ to, text, file, caption, latitude, longitude, name, address }: Draft): boolean {
  return file === null && [to, text, caption, latitude, longitude, name, address].every((typed) => typed.trim() === '');
}

export type Problem =
  | 'noDevice'
  | 'noRecipient'
  | 'wrongRecipients'
  | 'tooManyRecipients'
  | 'noText'
  | 'textTooLong'
  | 'noFile'
  | 'captionTooLong'
  | 'wrongPlace';

/** What keeps it from being sent, in the order of the fields. */
export function problemsOf(draft: Draft): readonly Problem[] {
  const { all, wrong } = recipientsIn(draft.to);
  const found: readonly (Problem | false)[] = [
    draft.device === '' && 'noDevice',
    all.length === 0 && wrong.length === 0 && 'noRecipient',
    wrong.length > 0 && 'wrongRecipients',
    all.length > RECIPIENTS_MAX && 'tooManyRecipients',
    ...contentProblems(draft),
  ];
  return found.filter((problem) => problem !== false);
}

function contentProblems({ kind, text, file, caption, latitude, longitude }: Draft): readonly (Problem | false)[] {
  switch (kind) {
    case 'text':
      return [text.trim() === '' && 'noText', text.length > TEXT_MAX && 'textTooLong'];
    case 'media':
      return [file === null && 'noFile', caption.length > TEXT_MAX && 'captionTooLong'];
    case 'location':
      return [(degrees(latitude, 90) === undefined || degrees(longitude, 180) === undefined) && 'wrongPlace'];
  }
}

/** Of a number between -most and most; a comma counts as a point. */
export function degrees(typed: string, most: number): number | undefined {
  const text = typed.trim().replace(',', '.');
  if (!/^[+-]?\d{1,3}(\.\d+)?$/.test(text)) return undefined;
  const value = Number(text);
  return Math.abs(value) <= most ? value : undefined;
}

/** `52.52, 13.405`, as maps give it. */
export function placeIn(pasted: string): Pick<Draft, 'latitude' | 'longitude'> | undefined {
  const [, latitude, longitude] = /^\s*([+-]?\d{1,3}\.\d+)\s*[,;\s]\s*([+-]?\d{1,3}\.\d+)\s*$/.exec(pasted) ?? [];
  return latitude === undefined || longitude === undefined ? undefined : { latitude, longitude };
}

export function takesCaption(kind: MediaKind): boolean {
  return kind === 'image' || kind === 'video' || kind === 'file';
}

/** What the gateway is asked for, the recipient and the bytes left out. Asked twice of one draft, it is the same. */
export function wishOf({ device, kind, text, file, caption, latitude, longitude, name, address }: Draft): Wish {
  if (kind === 'text') return { device_id: device, kind, text };
  if (kind === 'location') {
    return {
      ...{ device_id: device, kind, latitude: degrees(latitude, 90), longitude: degrees(longitude, 180) },
      ...(name.trim() === '' ? {} : { name: name.trim() }),
      ...(address.trim() === '' ? {} : { address: address.trim() }),
    };
  }
  const as = file?.as ?? 'file';
  return {
    ...{ device_id: device, kind: as },
    ...(caption.trim() === '' || !takesCaption(as) ? {} : { caption }),
    ...(as === 'file' && file ? { filename: file.name.slice(0, 240) } : {}),
  };
}

/** What was kept, as far as it can be read; anything else is as if nothing had been kept. */
export function parseDraft(kept: unknown): Draft {
  const told = typeof kept === 'object' && kept !== null ? { ...kept } : {};
  const typed = Object.entries(told).filter(([name, value]) => name in emptyDraft && typeof value === 'string');
  const draft = { ...emptyDraft, ...(Object.fromEntries(typed) as Partial<Draft>) };
  const kind = draftKinds.find((each) => each === draft.kind) ?? 'text';
  return { ...draft, kind, file: parseFile('file' in told ? told.file : null) };
}

function parseFile(kept: unknown): DraftFile | null {
  if (typeof kept !== 'object' || kept === null) return null;
  const { id, name, type, size, as } = kept as Partial<DraftFile>;
  const isWhole = [id, name, type].every((each) => typeof each === 'string') && typeof size === 'number';
  return isWhole && as !== undefined && as in mediaRules ? (kept as DraftFile) : null;
}
