import type { UnknownRequests } from '../http/unknown-requests.js';
import type { MediaStore } from '../phones/media-store.js';
import type { PhoneNetwork } from '../phones/phone-network.js';
import type { Clock } from '../time/clock.js';
import type { Timers } from '../time/timers.js';
import { Accounts } from './accounts.js';
import type { Companion } from './companion.js';
import { CompanionHooks } from './companion-hooks.js';
import { announceDeviceChanges } from './directory/device-changes.js';
import { registerUserQueries } from './directory/user-queries.js';
import { FaultStriker } from './faults/fault-striker.js';
import { WebFaults } from './faults/web-faults.js';
import { AppStateRoom } from './app-state/app-state-room.js';
import { GroupsRoom } from './groups/groups-room.js';
import { HistoryRoom } from './history/history-room.js';
import { Introductions } from './introductions.js';
import { registerKeyQueries } from './keys/key-queries.js';
import { LinkedDevices } from './linked-devices.js';
import { LoginDesk } from './login/login-desk.js';
import { registerSessionStanzas } from './login/session-stanzas.js';
import { MessagesRoom } from './messages/messages-room.js';
import { MexDoor } from './mex/mex-door.js';
import { PairingDesk } from './pairing/pairing-desk.js';
import { QueriesRoom } from './queries/queries-room.js';
import { Privacy } from './queries/privacy.js';
import { RestrictionsRoom } from './restrictions/restrictions-room.js';
import { StanzaRouter } from './stanza-router.js';
import { NoiseIdentity } from './transport/noise-identity.js';
import { WebDoor } from './transport/web-door.js';
import { usualWebSettings, type WebSettings } from './web-settings.js';

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
  readonly settings: WebSettings = { ...usualWebSettings };
  readonly hooks = new CompanionHooks();
  readonly faults = new WebFaults();
  readonly devices = new LinkedDevices(this.hooks);
  readonly striker = new FaultStriker(this.faults, (companion) => this.devices.unlink(companion));
  readonly accounts: Accounts;
  readonly router: StanzaRouter;
  readonly identity: NoiseIdentity;
  readonly door: WebDoor;
  readonly pairing: PairingDesk;
  readonly logins: LoginDesk;
  readonly mex: MexDoor;
  readonly restrictions: RestrictionsRoom;
  readonly messages: MessagesRoom;
  readonly privacy: Privacy;
  readonly groups: GroupsRoom;
  readonly appState: AppStateRoom;
  readonly history: HistoryRoom;
  readonly queries: QueriesRoom;
  readonly introductions: Introductions;
  #lastId = 0;

  constructor(readonly surroundings: WebSurroundings) {
    this.accounts = new Accounts(surroundings.network.book);
    this.router = new StanzaRouter(surroundings.unknown);
    this.identity = new NoiseIdentity(surroundings.clock.now());
    this.pairing = new PairingDesk(this);
    this.logins = new LoginDesk(this);
    this.door = new WebDoor(this.identity, (socket, session) => {
      const desk = session.payload.devicePairingData ? this.pairing : this.logins;
      return desk.open(socket, session);
    });
    registerSessionStanzas(this);
    registerKeyQueries(this);
    registerUserQueries(this);
    announceDeviceChanges(this);
    this.mex = new MexDoor(this.router);
    this.restrictions = new RestrictionsRoom(this);
    this.messages = new MessagesRoom(this);
    this.privacy = new Privacy(this.router);
    this.groups = new GroupsRoom(this, (account, by) => this.privacy.letsAdd(account, by));
    this.appState = new AppStateRoom(this);
    this.history = new HistoryRoom(this);
    this.queries = new QueriesRoom(this);
    const { appState, history } = this;
    const steps = [(one: Companion) => appState.shareKey(one), (one: Companion) => history.tell(one)];
    this.introductions = new Introductions(steps, surroundings.unknown);
    this.hooks.onActive((companion) => this.introductions.meet(companion));
    const showPhone = ({ account }: Companion) => surroundings.network.showPhone(account.phone);
    this.hooks.onPaired(showPhone);
    this.hooks.onActive(showPhone);
    this.hooks.onUnlinked(showPhone);
  }

  /** Unix seconds, as stanzas carry them. */
  now(): string {
    return String(Math.floor(this.surroundings.clock.now() / 1000));
  }

  /** For stanzas that the server begins. */
  nextId(): string {
    this.#lastId += 1;
    return `emu-${this.#lastId}`;
  }

  stats(): object {
    const companions = this.accounts.companions();
    return {
      linked: companions.length,
      online: companions.filter((companion) => companion.isOnline).length,
      waiting: this.pairing.waiting.length,
      ...this.logins.counts,
      ...this.messages.stats(),
    };
  }

  /** All sockets are cut, all companions and faults forgotten: who logs in again is told 401. */
  reset(): void {
    this.door.cutAll();
    this.messages.reset();
    this.restrictions.reset();
    this.groups.reset();
    this.queries.reset();
    this.accounts.clear();
    this.faults.clear();
    Object.assign(this.settings, usualWebSettings);
    this.logins.reset();
  }
}
