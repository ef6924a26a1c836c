import { clock, make } from './dom.js';
import { contentOf } from './kinds.js';

const ticks = { sent: ['✓', 'sent'], delivered: ['✓✓', 'delivered'], read: ['✓✓', 'read'] };
const shownAs = new WeakMap();

/** One message as the phone shows it. */
export function bubble(message, acts) {
  const { direction, id } = message;
  const element = make('li', { className: `bubble ${direction}`, dataset: { id } });
  fill(element, message, acts);
  return element;
}

/** Only what has changed: a playing video goes on playing. */
export function refreshBubble(element, message, acts) {
  if (shownAs.get(element) === looks(message)) element.lastElementChild.replaceWith(footOf(message));
  else fill(element, message, acts);
}

function fill(element, message, acts) {
  shownAs.set(element, looks(message));
  const parts = [...headOf(message, acts), ...contentOf(message, acts), footOf(message)];
  element.replaceChildren(...parts.filter((part) => part !== ''));
}

function looks({ content, votes }) {
  return JSON.stringify([content, votes]);
}

/** Who wrote it in a group, that it was forwarded, and what it answers. */
function headOf({ author, forwarded, replyTo, direction }, acts) {
  const quoted = replyTo === undefined ? undefined : acts.find(replyTo);
  return [
    author === undefined || direction === 'typed' ? '' : make('p', { className: 'author' }, `+${author}`),
    forwarded ? make('p', { className: 'kind' }, 'Forwarded') : '',
    replyTo === undefined ? '' : make('blockquote', { className: 'quote', dir: 'auto' }, excerpt(quoted)),
  ];
}

function excerpt(message) {
  if (message === undefined) return 'An earlier message';
  const { text, question, caption, kind } = message.content;
  return (text ?? question ?? caption ?? kind).slice(0, 120);
}

function footOf({ status, arrivals, reaction, at, edited }) {
  const [mark, meaning] = ticks[status];
  return make(
    'div',
    { className: 'meta' },
    reaction === undefined ? '' : make('span', { className: 'reaction', title: 'Reaction' }, reaction),
    arrivals > 1 ? make('span', { className: 'again' }, `arrived ${arrivals} times`) : '',
    edited ? make('span', {}, 'edited') : '',
    make('time', { dateTime: at }, clock(at)),
    make('span', { className: `ticks ${status}`, title: meaning, role: 'img', aria: { label: meaning } }, mark),
  );
}
