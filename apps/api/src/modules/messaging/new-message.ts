import { InvalidInput } from '../../platform/errors/app-error.js';
import { parsePhoneNumber } from '../contacts/index.js';
import type { PlainContent } from './message.js';
import type { ContactCardDto, CreateKind, CreateMessageDto } from './messages.dto.js';

const always = ['device_id', 'to', 'kind'];
const talking = ['reply_to', 'mentions'];

const fieldsOfKind: Readonly<Record<CreateKind, readonly string[]>> = {
  text: ['text', ...talking],
  image: ['media', 'caption', 'view_once', ...talking],
  video: ['media', 'caption', 'view_once', ...talking],
  audio: ['media', 'voice', 'view_once', 'reply_to'],
  file: ['media', 'caption', 'filename', ...talking],
  sticker: ['media', 'reply_to'],
  location: ['latitude', 'longitude', 'name', 'address', 'reply_to'],
  contacts: ['contacts', 'reply_to'],
  poll: ['question', 'options', 'choices', 'reply_to'],
  reaction: ['message_id', 'emoji'],
  edit: ['message_id', 'text'],
  delete: ['message_id'],
  forward: ['message_id'],
};

/** What would be left unsent is refused instead. */
export function refuseForeignFields(input: CreateMessageDto, kind: CreateKind): void {
  const own = [...always, ...fieldsOfKind[kind]];
  const foreign = Object.keys(input).find((name) => Reflect.get(input, name) !== undefined && !own.includes(name));
  if (foreign !== undefined) throw new InvalidInput({ [foreign]: [`The ${foreign} is not for the kind ${kind}.`] });
}

export function required<T>(value: T | undefined, field: string): T {
  if (value === undefined) throw new InvalidInput({ [field]: [`The ${field} field is required.`] });
  return value;
}

/** What the caller wrote, where no media is involved. */
export function writtenContent(input: CreateMessageDto, kind: 'text' | 'location' | 'contacts' | 'poll'): PlainContent {
  switch (kind) {
    case 'text':
      return { kind, text: required(input.text, 'text') };
    case 'location': {
      const { name, address } = input;
      const [latitude, longitude] = [required(input.latitude, 'latitude'), required(input.longitude, 'longitude')];
      return { kind, latitude, longitude, name, address };
    }
    case 'contacts':
      return { kind, contacts: cardsOf(required(input.contacts, 'contacts')) };
    case 'poll':
      return pollOf(input);
  }
}

function cardsOf(cards: readonly ContactCardDto[]): { name: string; numbers: string[]; organisation?: string }[] {
  if (cards.length === 0) throw new InvalidInput({ contacts: ['The contacts must hold at least one card.'] });
  return cards.map(({ name, numbers, organisation }) => {
    const digits = numbers.map((number) => {
      const parsed = parsePhoneNumber(number);
      if (parsed === undefined) throw new InvalidInput({ contacts: ['The contacts must have valid phone numbers.'] });
      return parsed;
    });
    if (digits.length === 0) throw new InvalidInput({ contacts: ['Each of the contacts must have a phone number.'] });
    return { name, numbers: digits, ...(organisation === undefined ? {} : { organisation }) };
  });
}

function pollOf(input: CreateMessageDto): PlainContent {
  const question = required(input.question, 'question');
  const options = required(input.options, 'options');
  const choices = input.choices ?? 1;
  if (options.length < 2) throw new InvalidInput({ options: ['The options must hold at least two answers.'] });
  if (new Set(options).size < options.length) throw new InvalidInput({ options: ['The options must differ.'] });
  if (options.some((option) => option.length > 100)) {
    throw new InvalidInput({ options: ['Each of the options may have up to 100 characters.'] });
  }
  if (choices > options.length) throw new InvalidInput({ choices: ['The choices are more than there are options.'] });
  return { kind: 'poll', question, options, choices };
}
