import { byId, clock, make } from './dom.js';

const LINK = /(https?:\/\/[^\s<>"]+)/;

/** What came by mail, behind a button that counts what has not been looked at. */
export class MailPane {
  #unread = 0;

  constructor(button, badge, list) {
    this.badge = badge;
    this.list = list;
    button.addEventListener('click', () => this.#show());
  }

  fill(mails) {
    this.list.replaceChildren(...mails.map(row));
  }

  add(mail) {
    this.list.prepend(row(mail));
    this.#count(byId('mail-dialog').open ? 0 : this.#unread + 1);
  }

  #show() {
    this.#count(0);
    byId('mail-dialog').showModal();
  }

  #count(unread) {
    this.#unread = unread;
    this.badge.hidden = unread === 0;
    this.badge.textContent = String(unread);
  }
}

function row({ to, subject, text, at }) {
  return make(
    'li',
    {},
    make('strong', {}, subject),
    make('small', {}, `to ${to.join(', ')} at ${clock(at)}`),
    make('p', { className: 'mail-text', dir: 'auto' }, ...text.trim().split(LINK).map(linked)),
  );
}

function linked(part) {
  return LINK.test(part) ? make('a', { href: part, target: '_blank', rel: 'noreferrer' }, part) : part;
}
