import { make } from './dom.js';
import { icon } from './icons.js';

/** What a bubble holds; `acts` is what a person can do with it. */
export function contentOf(message, acts) {
  const { content } = message;
  const show = kinds[content.kind];
  return show === undefined ? [make('em', {}, content.what ?? content.kind)] : show(content, message, acts);
}

const caption = ({ caption: text }) => (text === undefined ? '' : make('p', { className: 'text', dir: 'auto' }, text));

const kinds = {
  text: ({ text }) => [make('p', { className: 'text', dir: 'auto' }, text)],
  deleted: () => [make('p', { className: 'gone' }, 'This message was deleted')],
  image: (content) => [once(content), picture(content, 'picture'), caption(content)],
  sticker: (content) => [picture(content, 'picture sticker')],
  video: (content) => [
    once(content),
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
  poll: ({ question, options, selectable }, message, acts) => [
    make('p', { className: 'text', dir: 'auto' }, make('strong', {}, question)),
    make('small', {}, selectable === 1 ? 'Choose one' : 'Choose one or more'),
    make('div', { className: 'poll' }, ...options.map((option) => choice(option, selectable, message, acts))),
  ],
};

function choice(option, selectable, { id, votes = [] }, acts) {
  const count = votes.filter(({ options }) => options.includes(option)).length;
  const mine = votes.find(({ voter }) => voter === acts.number)?.options ?? [];
  const others = selectable === 1 ? [] : mine.filter((one) => one !== option);
  const isMine = mine.includes(option);
  const vote = () => acts.send({ kind: 'vote', messageId: id, options: isMine ? others : [...others, option] });
  return make(
    'button',
    { type: 'button', className: 'quiet', aria: { pressed: isMine }, onclick: vote },
    make('span', { className: 'grow', dir: 'auto' }, option),
    make('small', {}, String(count)),
  );
}

function once({ viewOnce }) {
  return viewOnce ? make('p', { className: 'kind' }, 'View once') : '';
}

function picture({ url, caption: text }, className) {
  return make('img', { src: url, alt: text ?? 'Picture', className, loading: 'lazy' });
}
