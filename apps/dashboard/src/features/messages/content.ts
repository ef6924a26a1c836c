import { kindOf, type Kind, type Message } from './message.js';

type Content = Readonly<Record<string, unknown>>;

export function textIn(content: Content, name: string): string | undefined {
  const value = content[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function numberIn(content: Content, name: string): number | undefined {
  const value = content[name];
  return typeof value === 'number' ? value : undefined;
}

export function textsIn(content: Content, name: string): readonly string[] {
  const value = content[name];
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];
}

export function isSaid(content: Content, name: string): boolean {
  return content[name] === true;
}

export interface Card {
  readonly name: string;
  readonly numbers: readonly string[];
}

export function cardsIn(content: Content): readonly Card[] {
  const cards = content['contacts'];
  if (!Array.isArray(cards)) return [];
  return cards
    .filter(isContent)
    .map((card) => ({ name: textIn(card, 'name') ?? '', numbers: textsIn(card, 'numbers') }));
}

const fileWords = (content: Content): string | undefined => textIn(content, 'caption') ?? textIn(content, 'file_name');

/** What of each kind has words; other kinds have none. */
const words: Readonly<Partial<Record<Kind, (content: Content) => string | undefined>>> = {
  text: (content) => textIn(content, 'text'),
  edit: (content) => textIn(content, 'text'),
  image: fileWords,
  video: fileWords,
  audio: fileWords,
  file: fileWords,
  sticker: fileWords,
  location: (content) => textIn(content, 'name') ?? textIn(content, 'address') ?? coordinatesIn(content),
  contacts: (content) =>
    cardsIn(content)
      .map(({ name }) => name)
      .join(', '),
  poll: (content) => textIn(content, 'question'),
  reaction: (content) => textIn(content, 'emoji'),
};

/** What it says in one line, as far as it has words. */
export function previewOf(message: Pick<Message, 'kind' | 'content'>): string {
  return words[kindOf(message)]?.(message.content) ?? '';
}

export function coordinatesIn(content: Content): string {
  const [latitude, longitude] = [numberIn(content, 'latitude'), numberIn(content, 'longitude')];
  return latitude === undefined || longitude === undefined ? '' : `${latitude}, ${longitude}`;
}

function isContent(value: unknown): value is Content {
  return typeof value === 'object' && value !== null;
}
