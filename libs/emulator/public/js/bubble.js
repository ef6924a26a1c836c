import { clock, make } from './dom.js';
import { icon } from './icons.js';

const ticks = { sent: ['✓', 'sent'], delivered: ['✓✓', 'delivered'], read: ['✓✓', 'read'] };

/** One message as the phone shows it. */
export function bubble(message) {
  const { direction, id, content } = message;
  const element = make('li', { className: `bubble ${direction}`, dataset: { id } }, ...contentOf(content));
  element.append(footOf(message));
  return element;
}

/** Only what can change: a playing video goes on playing. */
export function refreshBubble(element, message) {
  element.lastElementChild.replaceWith(footOf(message));
}

function footOf({ status, arrivals, reaction, at }) {
  const [mark, meaning] = ticks[status];
  return make(
    'div',
    { className: 'meta' },
    reaction === undefined ? '' : make('span', { className: 'reaction', title: 'Reaction' }, reaction),
    arrivals > 1 ? make('span', { className: 'again' }, `arrived ${arrivals} times`) : '',
    make('time', { dateTime: at }, clock(at)),
    make('span', { className: `ticks ${status}`, title: meaning, role: 'img', aria: { label: meaning } }, mark),
  );
}

function contentOf(content) {
  const show = kinds[content.kind];
  return show === undefined ? [make('em', {}, content.kind)] : show(content);
}

const caption = ({ caption: text }) => (text === undefined ? '' : make('p', { className: 'text', dir: 'auto' }, text));

const kinds = {
  text: ({ text }) => [make('p', { className: 'text', dir: 'auto' }, text)],
  image: (content) => [picture(content, 'picture'), caption(content)],
  sticker: (content) => [picture(content, 'picture sticker')],
  video: (content) => [
    make('video', { src: content.url, controls: true, preload: 'metadata', className: 'picture' }),
    caption(content),
  ],
  audio: (content) => [
    make('p', { className: 'kind' }, icon(content.voice ? 'voice' : 'song'), content.voice ? 'Voice note' : 'Audio'),
    make('audio', { src: content.url, controls: true, preload: 'metadata' }),
  ],
  document: (content) => [
    make(
      'a',
      { href: content.url, download: content.fileName ?? '', className: 'card' },
      icon('paper'),
      make('span', {}, content.fileName ?? 'Document', make('small', {}, content.mimeType)),
    ),
    caption(content),
  ],
  location: ({ latitude, longitude, name, address }) => [
    make(
      'a',
      {
        href: `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=15/${latitude}/${longitude}`,
        target: '_blank',
        rel: 'noreferrer',
        className: 'card',
      },
      icon('place'),
      make('span', {}, name ?? 'Location', make('small', {}, address ?? `${latitude}, ${longitude}`)),
    ),
  ],
  contacts: ({ contacts }) =>
    contacts.map(({ name, phones }) =>
      make('div', { className: 'card' }, icon('person'), make('span', {}, name, make('small', {}, phones.join(', ')))),
    ),
  reaction: ({ emoji }) => [make('p', { className: 'text' }, `Reacted ${emoji}`)],
};

function picture({ url, caption: text }, className) {
  return make('img', { src: url, alt: text ?? 'Picture', className, loading: 'lazy' });
}
