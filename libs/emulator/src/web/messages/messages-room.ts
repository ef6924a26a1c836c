import type { WebSide } from '../web-side.js';
import { serveMediaConnection } from '../media/media-connection.js';
import type { MediaHost } from '../media/media-host.js';
import { MediaVault } from '../media/media-vault.js';
import { takeBundle } from '../keys/key-queries.js';
import { Envelopes } from '../signal/envelopes.js';
import { ContentReader } from './content/content-reader.js';
import { ContentWriter } from './content/content-writer.js';
import { Polls } from './content/polls.js';
import { MessageDoor } from './message-door.js';
import { OutgoingMessages } from './outgoing-messages.js';
import { PeerMessages } from './peer-messages.js';
import { PhoneMail } from './phone-mail.js';
import { Presences } from './presences.js';
import { Receipts } from './receipts.js';
import { Retries } from './retries.js';
import { Undecryptable } from './undecryptable.js';
import { WebLines } from './web-lines.js';

/** Messages between linked devices and phones: sealed, carried, acknowledged, read and asked for again. */
export class MessagesRoom {
  readonly vault = new MediaVault();
  readonly envelopes: Envelopes;
  readonly polls = new Polls();
  readonly undecryptable: Undecryptable;
  readonly peers: PeerMessages;
  readonly mail: PhoneMail;
  readonly reader: ContentReader;
  readonly writer: ContentWriter;
  readonly outgoing: OutgoingMessages;
  readonly door: MessageDoor;
  readonly receipts: Receipts;
  readonly lines: WebLines;
  readonly presences: Presences;
  mediaHost: MediaHost | undefined;

  constructor(web: WebSide) {
    const { accounts, router, hooks } = web;
    const { network, media, timers, unknown } = web.surroundings;
    const now = () => web.now();
    this.envelopes = new Envelopes((companion) => takeBundle(web, companion));
    this.undecryptable = new Undecryptable(web.settings, now);
    this.peers = new PeerMessages(this.envelopes, unknown, now);
    this.mail = new PhoneMail(this.envelopes);
    this.reader = new ContentReader(accounts, this.vault, media, this.polls);
    this.writer = new ContentWriter(accounts, this.vault, media, this.polls);
    this.outgoing = new OutgoingMessages(
      ...([accounts, network, this.envelopes, this.reader, this.peers, this.undecryptable, unknown] as const),
    );
    this.door = new MessageDoor(this.outgoing, web.faults, web.restrictions, timers, now);
    const retries = new Retries(accounts, this.envelopes, this.mail, unknown);
    this.receipts = new Receipts(accounts, network, retries, now);
    this.lines = new WebLines(network, accounts, this.writer, this.mail, web.faults, unknown, (id) =>
      this.outgoing.addressedAs(id),
    );
    this.lines.attach(hooks);
    this.presences = new Presences(accounts, network);
    router.on({ tag: 'message' }, (stanza, companion) => this.door.take(stanza, companion));
    router.on({ tag: 'receipt' }, (stanza, companion) => this.receipts.take(stanza, companion));
    router.on({ tag: 'presence' }, (stanza, companion) => this.presences.presence(stanza, companion));
    router.on({ tag: 'chatstate' }, (stanza, companion) => this.presences.chatstate(stanza, companion));
    serveMediaConnection(router, () => this.mediaHost);
  }

  stats(): object {
    return { undecryptable: this.undecryptable.counts(), sealedMedia: this.vault.count };
  }

  reset(): void {
    this.vault.clear();
    this.polls.clear();
    this.undecryptable.clear();
    this.mail.sent.clear();
    this.lines.clear();
    this.presences.clear();
  }
}
