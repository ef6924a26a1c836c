import { extractMessageContent, proto } from 'baileys';
import type { InboundContent, InboundMedia, MediaKind } from '../../engine.js';
import { writeMediaRef, type MediaPointer } from '../media-ref.js';
import { cardOf } from './vcard.js';

type Message = proto.IMessage;
type Reader = (message: Message) => InboundContent | undefined;

/** What a person would see. Nothing for what no person is to see: keys, receipts, syncing. Votes are read elsewhere. */
export function contentOf(wrapped: Message): InboundContent | undefined {
  const message = extractMessageContent(wrapped);
  if (!message) return undefined;
  for (const reader of readers) {
    const content = reader(message);
    if (content) return content.kind === 'image' || content.kind === 'video' ? withViewOnce(content, wrapped) : content;
  }
  return unsupported(message);
}

const readers: readonly Reader[] = [
  (message) => textOf(message.conversation ?? message.extendedTextMessage?.text),
  ({ imageMessage: image }) => (image ? media('image', 'image', image) : undefined),
  ({ videoMessage, ptvMessage }) => mediaOrNothing('video', 'video', videoMessage ?? ptvMessage),
  ({ audioMessage: audio }) => (audio ? { ...media('audio', 'audio', audio), voice: audio.ptt === true } : undefined),
  ({ documentMessage }) => mediaOrNothing('file', 'document', documentMessage),
  ({ stickerMessage, lottieStickerMessage }) =>
    mediaOrNothing('sticker', 'sticker', stickerMessage ?? lottieStickerMessage?.message?.stickerMessage),
  ({ locationMessage, liveLocationMessage }) => location(locationMessage ?? liveLocationMessage),
  contacts,
  poll,
  reaction,
  changeOfAnother,
  choice,
];

function textOf(text: string | null | undefined): InboundContent | undefined {
  return typeof text === 'string' ? { kind: 'text', text } : undefined;
}

interface WireMedia extends MediaPointer {
  readonly mimetype?: string | null;
  readonly caption?: string | null;
  readonly fileName?: string | null;
  readonly title?: string | null;
  readonly fileLength?: number | { toNumber(): number } | null;
}

function mediaOrNothing(kind: MediaKind, type: Parameters<typeof writeMediaRef>[0], found?: WireMedia | null) {
  return found ? media(kind, type, found) : undefined;
}

function media(kind: MediaKind, type: Parameters<typeof writeMediaRef>[0], found: WireMedia): InboundMedia {
  const { mimetype, caption, fileLength } = found;
  const fileName = found.fileName ?? found.title;
  const sizeBytes = typeof fileLength === 'object' ? fileLength?.toNumber() : fileLength;
  return {
    kind,
    mimeType: mimetype ?? 'application/octet-stream',
    ...(caption ? { caption } : {}),
    ...(fileName ? { fileName } : {}),
    ...(sizeBytes === undefined ? {} : { sizeBytes }),
    mediaRef: writeMediaRef(type, found),
  };
}

function withViewOnce(content: InboundMedia, wrapped: Message): InboundMedia {
  const around = wrapped.ephemeralMessage?.message ?? wrapped;
  const isWrapped = around.viewOnceMessage ?? around.viewOnceMessageV2 ?? around.viewOnceMessageV2Extension;
  const inner = extractMessageContent(wrapped);
  const isMarked = inner?.imageMessage?.viewOnce ?? inner?.videoMessage?.viewOnce;
  return isWrapped || isMarked ? { ...content, viewOnce: true } : content;
}

function location(found?: proto.Message.ILocationMessage | proto.Message.ILiveLocationMessage | null) {
  if (!found) return undefined;
  const name = 'name' in found ? found.name : undefined;
  const address = 'address' in found ? found.address : undefined;
  return {
    kind: 'location' as const,
    latitude: found.degreesLatitude ?? 0,
    longitude: found.degreesLongitude ?? 0,
    ...(name ? { name } : {}),
    ...(address ? { address } : {}),
  };
}

function contacts({ contactMessage, contactsArrayMessage }: Message): InboundContent | undefined {
  const cards = contactMessage ? [contactMessage] : contactsArrayMessage?.contacts;
  return cards ? { kind: 'contacts', contacts: cards.map((card) => cardOf(card.displayName, card.vcard)) } : undefined;
}

export function pollOf(message: Message): proto.Message.IPollCreationMessage | undefined {
  const { pollCreationMessage, pollCreationMessageV2, pollCreationMessageV3 } = message;
  return pollCreationMessage ?? pollCreationMessageV2 ?? pollCreationMessageV3 ?? undefined;
}

function poll(message: Message): InboundContent | undefined {
  const found = pollOf(message);
  if (!found) return undefined;
  const options = (found.options ?? []).map(({ optionName }) => optionName ?? '');
  return { kind: 'poll', question: found.name ?? '', options, choices: found.selectableOptionsCount ?? 0 };
}

function reaction({ reactionMessage }: Message): InboundContent | undefined {
  const target = reactionMessage?.key?.id;
  return target ? { kind: 'reaction', target, emoji: reactionMessage.text ?? '' } : undefined;
}

const { Type } = proto.Message.ProtocolMessage;

function changeOfAnother({ protocolMessage }: Message): InboundContent | undefined {
  const target = protocolMessage?.key?.id;
  if (!protocolMessage || !target) return undefined;
  if ((protocolMessage.type ?? Type.REVOKE) === Type.REVOKE) return { kind: 'delete', target };
  if (protocolMessage.type !== Type.MESSAGE_EDIT) return undefined;
  return { kind: 'edit', target, text: wordsOf(contentOf(protocolMessage.editedMessage ?? {})) };
}

function wordsOf(content: InboundContent | undefined): string {
  if (content?.kind === 'text') return content.text;
  return content && 'caption' in content ? (content.caption ?? '') : '';
}

/** What somebody tapped in a message of a business. */
function choice(message: Message): InboundContent | undefined {
  const candidates = [
    message.buttonsResponseMessage?.selectedDisplayText,
    message.listResponseMessage?.title,
    message.templateButtonReplyMessage?.selectedDisplayText,
    message.interactiveResponseMessage?.body?.text,
    message.interactiveMessage?.body?.text,
    message.listMessage?.description,
  ];
  return textOf(candidates.find((words) => typeof words === 'string'));
}

/** Of no interest to a person, or told as something else. */
const unseen = new Set([
  'senderKeyDistributionMessage',
  'messageContextInfo',
  'protocolMessage',
  'pollUpdateMessage',
  'encReactionMessage',
  'keepInChatMessage',
  'pinInChatMessage',
  'call',
  'deviceSentMessage',
  'fastRatchetKeySenderKeyDistributionMessage',
]);

const spoken: Readonly<Record<string, string>> = {
  groupInviteMessage: 'An invitation to a group',
  orderMessage: 'An order',
  productMessage: 'A product',
  eventMessage: 'An event',
  albumMessage: 'An album',
  callLogMesssage: 'A call',
  sendPaymentMessage: 'A payment',
  requestPaymentMessage: 'A payment request',
  newsletterAdminInviteMessage: 'An invitation to a channel',
};

function unsupported(message: Message): InboundContent | undefined {
  const kind = Object.entries(message).find(
    ([key, value]) => value !== null && value !== undefined && !unseen.has(key),
  );
  return kind ? { kind: 'unsupported', description: spoken[kind[0]] ?? 'A kind of message not known yet' } : undefined;
}
