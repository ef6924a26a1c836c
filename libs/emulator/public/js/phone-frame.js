import { api } from './api.js';
import { bubble, refreshBubble } from './bubble.js';
import { composer } from './composer.js';
import { clock, make, oncePerFrame, stateOf } from './dom.js';
import { icon } from './icons.js';
import { linking } from './linking.js';
import { panel } from './panel.js';

const MOST_SHOWN = 300;

/** One open phone: its chats, or one chat, and the panel that makes it fail. */
export class PhoneFrame {
  #peer;
  #phone;
  #acts;
  #lines = [];
  #bubbles = new Map();
  #messages = new Map();
  #state = make('span', { className: 'state' });
  #name = make('h2', {});
  #back = make(
    'button',
    { type: 'button', className: 'icon-button', hidden: true, aria: { label: 'Back to chats' } },
    '‹',
  );
  #newChat = newChat((number) => void this.openChat(number));
  #home = make('div', { className: 'home' });
  #log = make('ol', { className: 'log', role: 'log', tabIndex: 0, aria: { label: 'Messages' } });
  #says = make('p', { className: 'says', role: 'status' });

  constructor(phone, lines, onClose) {
    this.number = phone.number;
    this.#lines = lines;
    const peerOf = () => this.#peer;
    const say = (text) => (this.#says.textContent = text);
    this.panel = panel(phone.number, peerOf, say);
    this.linking = linking(phone.number, say);
    this.composer = composer(phone.number, peerOf, say);
    this.composer.root.hidden = true;
    this.#acts = {
      number: phone.number,
      send: (message) => void this.composer.send(message),
      find: (id) => this.#messages.get(id),
    };
    this.#log.hidden = true;
    this.#back.onclick = () => this.showChats();
    this.root = make(
      'article',
      { className: 'phone', aria: { label: `Phone ${phone.number}` } },
      this.#header(onClose),
      this.panel.root,
      this.linking.root,
      this.#home,
      this.#log,
      this.#says,
      this.composer.root,
    );
    this.root.addEventListener('keydown', (event) => event.key === 'Escape' && this.showChats());
    this.update(phone);
  }

  #header(onClose) {
    const fail = opener('Make it fail', '⚙', this.panel.root);
    const link = opener('Linked devices', icon('link'), this.linking.root, () => this.linking.refresh());
    const close = make(
      'button',
      { type: 'button', className: 'icon-button', title: 'Close', aria: { label: 'Close phone' } },
      '×',
    );
    close.onclick = onClose;
    return make(
      'header',
      {},
      this.#back,
      make('div', { className: 'who' }, this.#name, this.#state),
      link,
      fail,
      close,
    );
  }

  update(phone, lines = this.#lines) {
    this.#phone = phone;
    this.#lines = lines;
    const state = stateOf(phone);
    const waiting = phone.waiting > 0 ? ` · ${phone.waiting} waiting` : '';
    this.#state.textContent = this.#otherEnd() ?? `+${phone.number} · ${state}${waiting}`;
    this.#state.dataset.state = state;
    this.#name.textContent = this.#peer === undefined ? phone.name : `${phone.name} › ${this.#nameOf(this.#peer)}`;
    this.panel.update(phone);
    this.linking.refresh();
    if (this.#peer === undefined) this.#showHome();
  }

  message(message) {
    if (message.peer !== this.#peer) return;
    const isAtEnd = this.#log.scrollHeight - this.#log.scrollTop - this.#log.clientHeight < 80;
    const shown = this.#bubbles.get(message.id);
    this.#messages.set(message.id, message);
    if (shown === undefined) this.#append(message);
    else refreshBubble(shown, message, this.#acts);
    if (isAtEnd) this.#log.scrollTop = this.#log.scrollHeight;
    if (message.direction === 'received' && message.status !== 'read') this.#markRead();
  }

  async openChat(peer) {
    this.#peer = peer;
    this.#clear();
    this.#toggleChat(true);
    this.update(this.#phone);
    const { messages } = await api.messages(this.number, peer);
    if (this.#peer !== peer) return;
    this.#clear();
    for (const message of messages) this.message(message);
    this.#log.scrollTop = this.#log.scrollHeight;
    this.composer.focus();
  }

  showChats() {
    if (this.#peer === undefined) return;
    this.#peer = undefined;
    this.#toggleChat(false);
    this.update(this.#phone);
    this.#home.querySelector('button')?.focus();
  }

  /** A chat that nobody looks at stays unread. */
  seen() {
    if (this.#peer !== undefined) this.#markRead();
  }

  #markRead = oncePerFrame(() => {
    if (document.visibilityState !== 'visible' || this.#peer === undefined) return;
    void api.read(this.number, this.#peer).catch(() => undefined);
  });

  #clear() {
    this.#bubbles.clear();
    this.#messages.clear();
    this.#log.replaceChildren();
  }

  #toggleChat(isOpen) {
    this.#home.hidden = isOpen;
    this.#log.hidden = !isOpen;
    this.#back.hidden = !isOpen;
    this.composer.root.hidden = !isOpen;
    this.#says.textContent = '';
  }

  #append(message) {
    const fresh = bubble(message, this.#acts);
    this.#bubbles.set(message.id, fresh);
    this.#log.append(fresh);
    this.#dropOld();
  }

  #dropOld() {
    while (this.#log.childElementCount > MOST_SHOWN) {
      const oldest = this.#log.firstElementChild;
      this.#bubbles.delete(oldest.dataset.id);
      this.#messages.delete(oldest.dataset.id);
      oldest.remove();
    }
  }

  #showHome() {
    const { chats, groups } = this.#phone;
    const isNew = ({ number }) => number !== this.number && !chats.some((chat) => chat.number === number);
    const inGroups = groups
      .filter(isNew)
      .map((group) => this.#row({ ...fresh(group), preview: 'Write to this group' }));
    const others = this.#lines.filter(isNew);
    const rows = [...chats].sort((one, other) => other.lastAt - one.lastAt).map((chat) => this.#row(chat));
    const focused = this.#home.contains(document.activeElement) ? document.activeElement.dataset.peer : undefined;
    this.#home.replaceChildren(
      ...rows,
      rows.length === 0 ? make('p', { className: 'hint' }, 'No messages yet.') : '',
      ...inGroups,
      ...others.slice(0, 20).map((line) => this.#row({ ...fresh(line), preview: 'Write to this business' })),
      this.#newChat,
    );
    if (focused !== undefined) this.#home.querySelector(`[data-peer="${focused}"]`)?.focus();
  }

  #row({ number, name, unread, lastAt, preview }) {
    return make(
      'button',
      { type: 'button', className: 'chat', dataset: { peer: number }, onclick: () => void this.openChat(number) },
      make('span', { className: 'avatar', aria: { hidden: true } }, [...name][0] ?? '?'),
      make('span', { className: 'grow' }, make('strong', {}, name), make('small', { dir: 'auto' }, preview)),
      make(
        'span',
        { className: 'side' },
        make('small', {}, lastAt === 0 ? '' : clock(lastAt)),
        unread === 0 ? '' : make('span', { className: 'badge', aria: { label: `${unread} unread` } }, String(unread)),
      ),
    );
  }

  /** That the other end types, or is there. */
  #otherEnd() {
    const chat = this.#phone.chats.find(({ number }) => number === this.#peer);
    if (chat?.state !== undefined) return chat.state === 'typing' ? 'typing…' : 'recording…';
    return chat?.online ? 'is online' : undefined;
  }

  #nameOf(peer) {
    const known = [...this.#phone.chats, ...this.#phone.groups, ...this.#lines].find(({ number }) => number === peer);
    return known?.name ?? peer;
  }
}

function fresh({ number, name }) {
  return { number, name, unread: 0, lastAt: 0 };
}

/** To write to a number there is no chat with: phones with linked devices may. */
function newChat(start) {
  const number = make('input', { inputMode: 'tel', autocomplete: 'off', aria: { label: 'Write to a number' } });
  number.placeholder = 'Write to a number';
  const form = make('form', { className: 'new-chat' }, number, make('button', { className: 'quiet' }, 'Write'));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const digits = number.value.replace(/\D/g, '');
    number.value = '';
    if (digits !== '') start(digits);
  });
  return form;
}

/** A button that shows and hides a panel. */
function opener(label, face, panelRoot, onOpen = () => undefined) {
  const button = make(
    'button',
    { type: 'button', className: 'icon-button', title: label, aria: { label, expanded: false } },
    face,
  );
  button.onclick = () => {
    panelRoot.hidden = !panelRoot.hidden;
    button.setAttribute('aria-expanded', String(!panelRoot.hidden));
    if (!panelRoot.hidden) onOpen();
  };
  return button;
}
