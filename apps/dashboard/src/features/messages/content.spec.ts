import type { Message } from './message.js';
import { previewOf } from './content.js';

function parseMessage(kind: string, content: unknown): Pick<Message, 'kind' | 'content'> {
  return { kind, content } as Pick<Message, 'kind' | 'content'>;
}

describe('what a message says in one line', () => {
  it.each([
    ['text', { text: '<b>hi</b>' }, '<b>hi</b>'],
    ['image', { caption: 'look', file_name: 'a.png' }, 'look'],
    ['file', { file_name: 'a.pdf' }, 'a.pdf'],
    ['location', { latitude: 1.5, longitude: 2 }, '1.5, 2'],
    ['contacts', { contacts: [{ name: 'Ann' }, { name: 'Bob' }, 7] }, 'Ann, Bob'],
    ['poll', { question: 'Which?' }, 'Which?'],
    ['strange', { text: 'hi' }, ''],
    ['text', { text: 7 }, ''],
  ])('of the kind %s is read from %j', (kind, content, words) => {
    expect(previewOf(parseMessage(kind, content))).toBe(words);
  });
});
