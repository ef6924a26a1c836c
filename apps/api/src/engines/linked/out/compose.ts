import {
  generateWAMessageContent,
  generateWAMessageFromContent,
  getContentType,
  normalizeMessageContent,
  type AnyMessageContent,
  type BinaryNode,
  type proto,
  type WAMediaUploadFunction,
  type WAMessageKey,
} from 'baileys';
import type { Media, MessageRef, OutboundContent, OutboundMessage } from '../../engine.js';
import { isGroup, jidOf } from '../addresses.js';
import type { Uploads } from './uploads.js';
import { vcardOf } from './vcard.js';

export interface Composer {
  readonly uploads: Uploads;
  readonly upload: WAMediaUploadFunction;
  readonly userJid: string;
  pollSecret(waId: string): Buffer;
}

export interface Composition {
  readonly message: proto.IMessage;
  readonly attributes: Record<string, string>;
  readonly nodes: BinaryNode[];
}

/** A message of ours as WhatsApp writes it; what is not its content goes on the envelope. */
export async function compose(
  sent: OutboundMessage,
  to: { jid: string; waId: string },
  tools: Composer,
): Promise<Composition> {
  const { content, disappearsAfterSeconds, replyTo } = sent;
  const bare = isMedia(content)
    ? await mediaMessage(content, tools)
    : await generateWAMessageContent(plainContent(content, to, tools), { upload: tools.upload });
  if (carriesContext(content)) addContext(bare, sent);
  const full = generateWAMessageFromContent(to.jid, bare, {
    userJid: tools.userJid,
    messageId: to.waId,
    ...(replyTo && carriesContext(content) ? { quoted: quoted(replyTo, to.jid) } : {}),
    ...(disappearsAfterSeconds ? { ephemeralExpiration: disappearsAfterSeconds } : {}),
  });
  return { message: full.message ?? bare, ...envelope(content, to.jid) };
}

const mediaKinds = new Set<OutboundContent['kind']>(['image', 'video', 'audio', 'file', 'sticker']);

function isMedia(content: OutboundContent): content is Media {
  return mediaKinds.has(content.kind);
}

function carriesContext({ kind }: OutboundContent): boolean {
  return kind !== 'reaction' && kind !== 'edit' && kind !== 'delete';
}

async function mediaMessage(content: Media, { uploads }: Composer): Promise<proto.IMessage> {
  const message = await uploads.of(content);
  const part = message.imageMessage ?? message.videoMessage ?? message.documentMessage;
  if (part && content.caption !== undefined) part.caption = content.caption;
  if (message.documentMessage && content.media.fileName) message.documentMessage.fileName = content.media.fileName;
  if (!content.viewOnce) return message;
  const seenOnce = message.imageMessage ?? message.videoMessage ?? message.audioMessage;
  if (seenOnce) seenOnce.viewOnce = true;
  return { viewOnceMessage: { message } };
}

type Plain = Exclude<OutboundContent, Media>;

function plainContent(
  content: Plain,
  { jid, waId }: { jid: string; waId: string },
  tools: Composer,
): AnyMessageContent {
  switch (content.kind) {
    case 'text':
      // Whatever a text points at is not fetched by us.
      return { text: content.text, linkPreview: null };
    case 'location': {
      const { latitude: degreesLatitude, longitude: degreesLongitude, name, address } = content;
      return { location: { degreesLatitude, degreesLongitude, name, address } };
    }
    case 'contacts': {
      const contacts = content.contacts.map((card) => ({ displayName: card.name, vcard: vcardOf(card) }));
      return { contacts: { displayName: `${contacts.length} contacts`, contacts } };
    }
    case 'poll': {
      const { question: name, choices: selectableCount } = content;
      return { poll: { name, selectableCount, values: [...content.options], messageSecret: tools.pollSecret(waId) } };
    }
    case 'reaction':
      return { react: { text: content.emoji, key: keyOf(content.target, jid) } };
    case 'edit':
      return { text: content.text, linkPreview: null, edit: keyOf(content.target, jid) };
    case 'delete':
      return { delete: keyOf(content.target, jid) };
  }
}

function keyOf({ waId, outgoing, from }: MessageRef, jid: string): WAMessageKey {
  const hasWriter = isGroup(jid) && !outgoing && from !== undefined;
  return { remoteJid: jid, id: waId, fromMe: outgoing, ...(hasWriter ? { participant: jidOf(from) } : {}) };
}

function quoted(ref: MessageRef, jid: string) {
  const participant = ref.from === undefined ? undefined : jidOf(ref.from);
  return { key: { ...keyOf(ref, jid), participant }, message: { conversation: ref.text ?? '' } };
}

/** Whom it names, and that it was passed on. */
function addContext(message: proto.IMessage, { mentions = [], forwarded }: OutboundMessage): void {
  if (mentions.length === 0 && !forwarded) return;
  const inner = normalizeMessageContent(message);
  const type = getContentType(inner);
  const part = type && inner ? parsePart(inner[type]) : undefined;
  if (!part) return;
  part.contextInfo = {
    ...part.contextInfo,
    ...(mentions.length > 0 ? { mentionedJid: mentions.map(jidOf) } : {}),
    ...(forwarded ? { isForwarded: true, forwardingScore: 1 } : {}),
  };
}

interface WithContext {
  contextInfo?: proto.IContextInfo | null;
}

function parsePart(part: unknown): WithContext | undefined {
  return typeof part === 'object' && part !== null ? part : undefined;
}

const pollCreation: BinaryNode = { tag: 'meta', attrs: { polltype: 'creation' } };

function envelope(content: OutboundContent, jid: string): Pick<Composition, 'attributes' | 'nodes'> {
  if (content.kind === 'edit') return { attributes: { edit: '1' }, nodes: [] };
  if (content.kind === 'poll') return { attributes: {}, nodes: [pollCreation] };
  if (content.kind !== 'delete') return { attributes: {}, nodes: [] };
  const byAdmin = isGroup(jid) && !content.target.outgoing;
  return { attributes: { edit: byAdmin ? '8' : '7' }, nodes: [] };
}
