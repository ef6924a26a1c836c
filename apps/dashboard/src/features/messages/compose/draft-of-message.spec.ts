import type { Message } from '../message.js';
import { draftOfMessage, isRepeatable } from './draft-of-message.js';
import { parseDraft, problemsOf } from './draft.js';

const message = (kind: string, content: Readonly<Record<string, unknown>>): Message => ({
  ...{ id: 'msg_1', device_id: 'dev_1', direction: 'out', to: '15550002222', status: 'failed', timeline: [] },
  ...{ contact_id: null, group: null, hold_reason: null, hold_until: null, error_code: null },
  ...{ kind, created_at: '2026-11-21T09:00:00.000Z' },
  ...parseContent(content),
});

function parseContent(content: unknown): Pick<Message, 'content'> {
  return { content } as Pick<Message, 'content'>;
}

describe('a message that is sent again', () => {
  it('is a draft that can be sent as it is', () => {
    const text = draftOfMessage(message('text', { text: 'Hello' }));
    const place = draftOfMessage(message('location', { latitude: 52.5, longitude: -13.4, name: 'Here' }));
    expect(text).toMatchObject({ device: 'dev_1', to: '15550002222', kind: 'text', text: 'Hello' });
    expect(place).toMatchObject({ kind: 'location', latitude: '52.5', longitude: '-13.4', name: 'Here' });
    expect([text, place].map((draft) => problemsOf(parseDraft(draft)))).toEqual([[], []]);
  });

  it('lacks only its file, which is fetched', () => {
    const image = draftOfMessage(message('image', { caption: 'hi' }));
    expect(image).toMatchObject({ kind: 'media', caption: 'hi' });
    expect(problemsOf(image)).toEqual(['noFile']);
  });

  it('went out, and was no reaction', () => {
    expect(isRepeatable(message('text', {}))).toBe(true);
    expect(isRepeatable({ ...message('text', {}), direction: 'in' })).toBe(false);
    expect(isRepeatable(message('reaction', {}))).toBe(false);
  });
});
