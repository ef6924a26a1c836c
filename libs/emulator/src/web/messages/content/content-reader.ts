import { proto, toNumber } from 'baileys';
import type { Circumstances, ContactCard, Content, MediaContent } from '../../../phones/content.js';
import type { MediaStore } from '../../../phones/media-store.js';
import type { Accounts } from '../../accounts.js';
import type { MediaVault } from '../../media/media-vault.js';
import type { Account } from '../../account.js';
import { mediaFieldNames, mediaFields, type MediaField } from './media-kinds.js';
import type { Polls } from './polls.js';
import { unwrap, type Unwrapped } from './unwrap.js';
import { cardOf } from './vcard.js';

const { REVOKE, MESSAGE_EDIT } = proto.Message.ProtocolMessage.Type;
/** Parts of a message that show nothing by themselves. */
const silent = ['messageContextInfo', 'senderKeyDistributionMessage', 'fastRatchetKeySenderKeyDistributionMessage'];

export interface MessageOrigin {
  readonly id: string;
  readonly from: Account;
  readonly to: Account;
}

export interface ReadMessage {
  readonly content: Content;
  readonly circumstances: Circumstances;
}

/** What a decrypted message is to the person who holds the phone. */
export class ContentReader {
  constructor(
    private readonly accounts: Accounts,
    private readonly vault: MediaVault,
    private readonly store: MediaStore,
    private readonly polls: Polls,
  ) {}

  /** Undefined when there is nothing to see, as in a message that only brings a key. */
  async read(wrapped: proto.IMessage, origin: MessageOrigin): Promise<ReadMessage | undefined> {
    const unwrapped = unwrap(wrapped);
    const content = await this.#content(unwrapped, origin);
    if (content === undefined) return undefined;
    return { content, circumstances: this.#circumstances(contextOf(unwrapped.message)) };
  }

  async #content({ message, viewOnce }: Unwrapped, origin: MessageOrigin): Promise<Content | undefined> {
    const field = mediaFieldNames.find((name) => message[name]);
    if (field !== undefined) return this.#media(field, message, viewOnce, origin);
    return (
      textOf(message) ??
      cardsOf(message) ??
      placeOf(message) ??
      reactionOf(message) ??
      this.#pollOf(message, origin) ??
      this.#voteOf(message, origin) ??
      (await this.#protocol(message.protocolMessage, origin)) ??
      unsupported(message)
    );
  }

  async #media(field: MediaField, message: proto.IMessage, viewOnce: boolean, origin: MessageOrigin): Promise<Content> {
    const { kind, type } = mediaFields[field];
    const media = parseMedia(message, field);
    const secrets = {
      mediaKey: media.mediaKey ?? new Uint8Array(),
      fileSha256: media.fileSha256 ?? new Uint8Array(),
      fileEncSha256: media.fileEncSha256 ?? new Uint8Array(),
    };
    const bytes = await this.vault.open(media.directPath ?? '', secrets, type);
    const mimeType = media.mimetype ?? 'application/octet-stream';
    const fileName = media.fileName ?? undefined;
    const { id } = this.store.add({ bytes, mimeType, fileName, line: origin.from.number });
    const content: MediaContent = {
      ...{ kind, mediaId: id, mimeType, fileName },
      caption: media.caption ?? undefined,
      voice: kind === 'audio' ? (media.ptt ?? false) : undefined,
      viewOnce: viewOnce || media.viewOnce === true || undefined,
    };
    return content;
  }

  #pollOf(message: proto.IMessage, { id }: MessageOrigin): Content | undefined {
    const poll = message.pollCreationMessage ?? message.pollCreationMessageV2 ?? message.pollCreationMessageV3;
    if (!poll) return undefined;
    const options = (poll.options ?? []).map(({ optionName }) => optionName ?? '');
    const secret = message.messageContextInfo?.messageSecret;
    if (secret) this.polls.remember(id, { secret, options });
    return { kind: 'poll', question: poll.name ?? '', options, selectable: poll.selectableOptionsCount ?? 0 };
  }

  #voteOf(message: proto.IMessage, { from, to }: MessageOrigin): Content | undefined {
    const { pollCreationMessageKey: key, vote } = message.pollUpdateMessage ?? {};
    if (!key?.id || !vote) return undefined;
    const names = [from.lidJid, from.jid, to.lidJid, to.jid];
    const options = this.polls.read(key.id, vote, { creators: names, voters: [from.lidJid, from.jid] });
    if (options === undefined) return { kind: 'unsupported', what: 'pollUpdateMessage of an unreadable vote' };
    return { kind: 'vote', messageId: key.id, options };
  }

  async #protocol(
    protocol: proto.Message.IProtocolMessage | null | undefined,
    origin: MessageOrigin,
  ): Promise<Content | undefined> {
    const messageId = protocol?.key?.id;
    if (!protocol || !messageId) return undefined;
    if ((protocol.type ?? REVOKE) === REVOKE) return { kind: 'delete', messageId };
    if (protocol.type !== MESSAGE_EDIT || !protocol.editedMessage) return undefined;
    const edited = await this.#content(unwrap(protocol.editedMessage), origin);
    return edited && { kind: 'edit', messageId, content: edited };
  }

  #circumstances(context: proto.IContextInfo | undefined): Circumstances {
    if (context === undefined) return {};
    const mentions = (context.mentionedJid ?? []).map((jid) => this.accounts.findByJid(jid)?.number ?? jid);
    return {
      replyTo: context.stanzaId ?? undefined,
      forwarded: context.isForwarded === true || undefined,
      mentions: mentions.length === 0 ? undefined : mentions,
      expiresAfterSeconds: context.expiration ? toNumber(context.expiration) : undefined,
    };
  }
}

function textOf({ conversation, extendedTextMessage }: proto.IMessage): Content | undefined {
  const text = conversation || extendedTextMessage?.text;
  return text ? { kind: 'text', text } : undefined;
}

function cardsOf({ contactMessage, contactsArrayMessage }: proto.IMessage): Content | undefined {
  const cards = contactMessage ? [contactMessage] : (contactsArrayMessage?.contacts ?? []);
  const contacts: ContactCard[] = cards.map(({ displayName, vcard }) => cardOf(displayName ?? '', vcard ?? ''));
  return contacts.length === 0 ? undefined : { kind: 'contacts', contacts };
}

function placeOf({ locationMessage, liveLocationMessage }: proto.IMessage): Content | undefined {
  const place = locationMessage ?? liveLocationMessage;
  if (!place) return undefined;
  return {
    kind: 'location',
    latitude: place.degreesLatitude ?? 0,
    longitude: place.degreesLongitude ?? 0,
    name: locationMessage?.name ?? undefined,
    address: locationMessage?.address ?? undefined,
  };
}

function reactionOf({ reactionMessage }: proto.IMessage): Content | undefined {
  const messageId = reactionMessage?.key?.id;
  return messageId ? { kind: 'reaction', messageId, emoji: reactionMessage.text ?? '' } : undefined;
}

function unsupported(message: proto.IMessage): Content | undefined {
  const what = Object.entries(message).find(([name, value]) => value !== null && !silent.includes(name))?.[0];
  if (what === undefined) return undefined;
  const { type } = message.protocolMessage ?? {};
  return { kind: 'unsupported', what: what === 'protocolMessage' ? `${what} ${type ?? 0}` : what };
}

/** Each kind of message has its own place for what goes along with it. */
function contextOf(message: proto.IMessage): proto.IContextInfo | undefined {
  for (const [name, part] of Object.entries(message)) {
    const context = name === 'messageContextInfo' ? undefined : parseContext(part);
    if (context !== undefined) return context;
  }
  return undefined;
}

function parseContext(part: unknown): proto.IContextInfo | undefined {
  if (typeof part !== 'object' || part === null || !('contextInfo' in part)) return undefined;
  return part.contextInfo ?? undefined;
}

interface AnyMedia {
  readonly mediaKey?: Uint8Array | null;
  readonly fileSha256?: Uint8Array | null;
  readonly fileEncSha256?: Uint8Array | null;
  readonly directPath?: string | null;
  readonly mimetype?: string | null;
  readonly fileName?: string | null;
  readonly caption?: string | null;
  readonly ptt?: boolean | null;
  readonly viewOnce?: boolean | null;
}

function parseMedia(message: proto.IMessage, field: MediaField): AnyMedia {
  return message[field] ?? {};
}
