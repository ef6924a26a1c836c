import { randomBytes } from 'node:crypto';
import { proto } from 'baileys';
import type { Circumstances, Content, MediaContent, PollContent } from '../../../phones/content.js';
import type { TypedMessage } from '../../../phones/line.js';
import type { MediaStore } from '../../../phones/media-store.js';
import type { Account } from '../../account.js';
import type { Accounts } from '../../accounts.js';
import type { MediaVault } from '../../media/media-vault.js';
import { mediaFields } from './media-kinds.js';
import type { Polls } from './polls.js';
import { vcardOf } from './vcard.js';

const { REVOKE, MESSAGE_EDIT } = proto.Message.ProtocolMessage.Type;

export interface Letter {
  readonly from: Account;
  readonly to: Account;
  readonly message: TypedMessage;
}

type OfKind<K extends Content['kind']> = Extract<Content, { kind: K }>;

/** What a person typed, as the message that a phone seals for the linked devices. */
export class ContentWriter {
  constructor(
    private readonly accounts: Accounts,
    private readonly vault: MediaVault,
    private readonly store: MediaStore,
    private readonly polls: Polls,
  ) {}

  async write(letter: Letter): Promise<proto.IMessage> {
    const { content } = letter.message;
    const context = this.#context(letter);
    switch (content.kind) {
      case 'text':
        return context === undefined
          ? { conversation: content.text }
          : { extendedTextMessage: { text: content.text, contextInfo: context } };
      case 'location':
        return { locationMessage: { ...placeOf(content), contextInfo: context } };
      case 'contacts':
        return cards(content, context);
      case 'poll':
        return this.#poll(letter.message.id, content, context);
      case 'reaction':
        return { reactionMessage: { key: keyOf(letter, content.messageId), text: content.emoji } };
      case 'delete':
        return { protocolMessage: { key: keyOf(letter, content.messageId), type: REVOKE } };
      case 'edit':
        return this.#edit(letter, content);
      case 'vote':
        return this.#vote(letter, content);
      case 'deleted':
      case 'unsupported':
        throw new Error(`A phone cannot type ${content.kind}`);
      default:
        return this.#media(content, context);
    }
  }

  async #edit(letter: Letter, { messageId, content }: OfKind<'edit'>): Promise<proto.IMessage> {
    const editedMessage = await this.write({ ...letter, message: { ...letter.message, content } });
    const timestampMs = letter.message.at;
    return { protocolMessage: { key: keyOf(letter, messageId), type: MESSAGE_EDIT, editedMessage, timestampMs } };
  }

  #poll(id: string, { question, options, selectable }: PollContent, contextInfo?: proto.IContextInfo): proto.IMessage {
    const messageSecret = randomBytes(32);
    this.polls.remember(id, { secret: messageSecret, options });
    const poll = {
      name: question,
      options: options.map((optionName) => ({ optionName })),
      selectableOptionsCount: selectable,
      contextInfo,
    };
    const messageContextInfo = { messageSecret };
    return selectable === 1
      ? { pollCreationMessageV3: poll, messageContextInfo }
      : { pollCreationMessage: poll, messageContextInfo };
  }

  #vote(letter: Letter, { messageId, options }: OfKind<'vote'>): proto.IMessage {
    const pollCreationMessageKey = keyOf(letter, messageId);
    const creator = pollCreationMessageKey.fromMe === true ? letter.from : letter.to;
    const vote = this.polls.seal(messageId, options, creator.lidJid, letter.from.lidJid);
    if (vote === undefined) throw new Error(`${messageId} is no poll`);
    return { pollUpdateMessage: { pollCreationMessageKey, vote, senderTimestampMs: letter.message.at } };
  }

  async #media(content: MediaContent, contextInfo?: proto.IContextInfo): Promise<proto.IMessage> {
    const stored = this.store.find(content.mediaId);
    if (stored === undefined) throw new Error('This media is forgotten');
    const field = `${content.kind}Message` as const;
    const reference = await this.vault.seal(stored.bytes, mediaFields[field].type);
    const message = {
      [field]: {
        ...reference,
        mimetype: content.mimeType,
        caption: content.caption,
        fileName: content.kind === 'document' ? (content.fileName ?? 'file') : undefined,
        ptt: content.voice,
        viewOnce: content.viewOnce,
        contextInfo,
      },
    };
    return content.viewOnce === true ? { viewOnceMessage: { message } } : message;
  }

  #context(letter: Letter): proto.IContextInfo | undefined {
    const { replyTo, forwarded, mentions, expiresAfterSeconds }: Circumstances = letter.message;
    const given = [replyTo, forwarded, mentions, expiresAfterSeconds].some((one) => one !== undefined);
    if (!given) return undefined;
    return {
      ...(replyTo !== undefined && quoted(letter, replyTo)),
      ...(forwarded === true && { isForwarded: true, forwardingScore: 1 }),
      mentionedJid: mentions?.map((number) => this.accounts.reach(number)?.lidJid ?? `${number}@s.whatsapp.net`),
      expiration: expiresAfterSeconds,
    };
  }
}

/** From the point of view of whoever writes. */
function keyOf({ from, to }: Letter, id: string): proto.IMessageKey {
  const fromMe = from.phone.inbox.find(id)?.direction === 'typed';
  return { remoteJid: to.lidJid, fromMe, id };
}

function quoted({ from, to }: Letter, id: string): proto.IContextInfo {
  const message = from.phone.inbox.find(id);
  const author = message?.direction === 'typed' ? from : to;
  const text = message?.content.kind === 'text' ? message.content.text : `(${message?.content.kind ?? 'a message'})`;
  return { stanzaId: id, participant: author.lidJid, quotedMessage: { conversation: text } };
}

function placeOf({ latitude, longitude, name, address }: OfKind<'location'>) {
  return { degreesLatitude: latitude, degreesLongitude: longitude, name, address };
}

function cards({ contacts }: OfKind<'contacts'>, contextInfo?: proto.IContextInfo): proto.IMessage {
  const all = contacts.map((card) => ({ displayName: card.name, vcard: vcardOf(card) }));
  const [only, ...others] = all;
  if (only !== undefined && others.length === 0) return { contactMessage: { ...only, contextInfo } };
  return { contactsArrayMessage: { displayName: `${all.length} contacts`, contacts: all, contextInfo } };
}
