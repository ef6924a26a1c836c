import type { UnknownRequests } from '../http/unknown-requests.js';
import type { MediaStore } from '../phones/media-store.js';
import type { PhoneNetwork } from '../phones/phone-network.js';
import type { Clock } from '../time/clock.js';
import type { Timers } from '../time/timers.js';
import { Accounts } from './accounts.js';
import { CompanionHooks } from './companion-hooks.js';
import { MessagesRoom } from './messages/messages-room.js';
import { StanzaRouter } from './stanza-router.js';

/** What the WhatsApp Web side shares with the rest of the emulator. */
export interface WebSurroundings {
  readonly network: PhoneNetwork;
  readonly media: MediaStore;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly unknown: UnknownRequests;
}

/** A WhatsApp Web server for the real client: its rooms each add their routes here. */
export class WebSide {
  readonly accounts: Accounts;
  readonly router: StanzaRouter;
  readonly hooks = new CompanionHooks();
  readonly messages: MessagesRoom;

  constructor(readonly surroundings: WebSurroundings) {
    this.accounts = new Accounts(surroundings.network.book);
    this.router = new StanzaRouter(surroundings.unknown);
    this.messages = new MessagesRoom(this);
  }

  /** Unix seconds, as stanzas carry them. */
  now(): string {
    return String(Math.floor(this.surroundings.clock.now() / 1000));
  }

  /** All sockets are cut and all companions forgotten. */
  reset(): void {
    for (const companion of this.accounts.companions()) companion.close();
    this.messages.reset();
    this.accounts.clear();
  }
}
