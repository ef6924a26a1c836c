import { normalize } from './normalize.js';

const number = '106540352242922';
const at = new Date('2026-01-01T00:00:00Z');
const timestamp = '1767225600';

function envelope(value: object, field = 'messages'): object {
  const metadata = { display_phone_number: '15550001111', phone_number_id: number };
  return {
    object: 'whatsapp_business_account',
    entry: [{ id: '1', changes: [{ field, value: { metadata, ...value } }] }],
  };
}

const message = (part: object): object =>
  envelope({ messages: [{ id: 'wamid.1', from: '15551234567', timestamp, ...part }] });
const status = (part: object): object => envelope({ statuses: [{ id: 'wamid.1', timestamp, ...part }] });

describe('a status from Meta', () => {
  it.each([
    ['sent', 'sent'],
    ['delivered', 'delivered'],
    ['read', 'read'],
    ['played', 'read'],
  ])('%s becomes %s with our id', (given, expected) => {
    const { events } = normalize(status({ status: given, biz_opaque_callback_data: 'msg_1' }), number);
    expect(events).toEqual([{ type: 'message.status', messageId: 'msg_1', waId: 'wamid.1', status: expected, at }]);
  });

  it('failed carries our code and our words', () => {
    const errors = [{ code: 131047, title: 'vendor words', message: 'vendor words' }];
    const { events } = normalize(status({ status: 'failed', errors }), number);
    const message = 'The recipient has not written within 24 hours: send a template.';
    expect(events).toMatchObject([{ status: 'failed', error: { code: 'window_closed', message } }]);
  });

  it('failed without a known code is still a failure', () => {
    const { events } = normalize(status({ status: 'failed' }), number);
    expect(events).toMatchObject([{ status: 'failed', error: { code: 'whatsapp_refused' } }]);
  });

  it('that is no news to us is left out', () => {
    expect(normalize(status({ status: 'deleted' }), number)).toEqual({ events: [], ignored: [] });
  });

  it('is passed on in the order it came, twice if it came twice', () => {
    const statuses = ['read', 'sent', 'sent'].map((given) => ({ id: 'wamid.1', timestamp, status: given }));
    expect(normalize(envelope({ statuses }), number).events).toMatchObject(
      ['read', 'sent', 'sent'].map((s) => ({ status: s })),
    );
  });
});

describe('a message from a phone', () => {
  it.each([
    [
      { type: 'text', text: { body: 'Hello' } },
      { kind: 'text', text: 'Hello' },
    ],
    [
      { type: 'button', button: { text: 'Yes', payload: 'y' } },
      { kind: 'text', text: 'Yes' },
    ],
    [
      { type: 'interactive', interactive: { type: 'list_reply', list_reply: { id: '1', title: 'Row' } } },
      { kind: 'text', text: 'Row' },
    ],
    [
      { type: 'image', image: { id: 'm1', mime_type: 'image/jpeg', caption: 'Look', sha256: 'x' } },
      { kind: 'image', mediaRef: 'm1', mimeType: 'image/jpeg', caption: 'Look' },
    ],
    [
      { type: 'document', document: { id: 'm2', mime_type: 'application/pdf', filename: 'a.pdf' } },
      { kind: 'file', mediaRef: 'm2', mimeType: 'application/pdf', fileName: 'a.pdf' },
    ],
    [
      { type: 'audio', audio: { id: 'm3', mime_type: 'audio/ogg; codecs=opus', voice: true } },
      { kind: 'audio', mediaRef: 'm3', mimeType: 'audio/ogg; codecs=opus' },
    ],
    [
      { type: 'location', location: { latitude: 1.5, longitude: -2, name: 'Here' } },
      { kind: 'location', latitude: 1.5, longitude: -2, name: 'Here' },
    ],
    [
      { type: 'reaction', reaction: { emoji: 'x' } },
      { kind: 'unsupported', description: 'reaction' },
    ],
    [
      { type: 'location', location: {} },
      { kind: 'unsupported', description: 'location' },
    ],
  ])('%j is understood', (part, content) => {
    const { events } = normalize(message(part), number);
    expect(events).toEqual([
      { type: 'message.received', waId: 'wamid.1', from: { number: '15551234567' }, at, content },
    ]);
  });
});

describe('an envelope', () => {
  it('for another number is ignored and said so', () => {
    const { events, ignored } = normalize(status({ status: 'sent' }), '999999999');
    expect(events).toEqual([]);
    expect(ignored).toEqual([`the phone number id ${number}`]);
  });

  it('of another field is ignored and said so', () => {
    expect(normalize(envelope({}, 'account_update'), number).ignored).toEqual(['the field account_update']);
  });

  it('keeps its good parts when others cannot be read', () => {
    const statuses = [
      { status: 'sent' },
      { id: 'wamid.2', timestamp, status: 'sent' },
      { id: 'x', timestamp: 'soon', status: 'read' },
    ];
    const { events, ignored } = normalize(envelope({ statuses }), number);
    expect(events).toMatchObject([{ waId: 'wamid.2' }]);
    expect(ignored).toHaveLength(2);
  });

  it.each([[null], ['text'], [{ entry: 'x' }], [{ entry: [null, { changes: [1, { value: null }] }] }]])(
    'of nonsense such as %j gives nothing and throws nothing',
    (given) => {
      expect(normalize(given, number).events).toEqual([]);
    },
  );
});
