import type { MediaType, proto } from 'baileys';
import type { MediaKind } from '../../../phones/content.js';

/** Each field of a message that bears media: what a phone shows it as, and by which name its keys are derived. */
export const mediaFields = {
  imageMessage: { kind: 'image', type: 'image' },
  videoMessage: { kind: 'video', type: 'video' },
  ptvMessage: { kind: 'video', type: 'video' },
  audioMessage: { kind: 'audio', type: 'audio' },
  documentMessage: { kind: 'document', type: 'document' },
  stickerMessage: { kind: 'sticker', type: 'sticker' },
} as const satisfies Partial<Record<keyof proto.IMessage, { kind: MediaKind; type: MediaType }>>;

export type MediaField = keyof typeof mediaFields;

export const mediaFieldNames: readonly MediaField[] = [
  'imageMessage',
  'videoMessage',
  'ptvMessage',
  'audioMessage',
  'documentMessage',
  'stickerMessage',
];
