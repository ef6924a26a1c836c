import { cardOf } from '../in/vcard.js';
import { readMediaRef, writeMediaRef } from '../media-ref.js';
import { pollSecretOf, waIdOf } from './message-id.js';
import { knownNacks, refusalOf } from './nacks.js';
import { vcardOf } from './vcard.js';

it('a message has one id at WhatsApp, however often it is sent, and no other message has it', () => {
  expect(waIdOf('msg_1')).toBe(waIdOf('msg_1'));
  expect(waIdOf('msg_1')).not.toBe(waIdOf('msg_2'));
  expect(waIdOf('msg_1')).toMatch(/^3EB0[0-9A-F]{18}$/);
});

it('the secret of a poll is the same after a restart, and another for each poll and each device', () => {
  const [mine, yours] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
  expect(pollSecretOf('A', mine)).toEqual(pollSecretOf('A', mine));
  expect(pollSecretOf('A', mine)).not.toEqual(pollSecretOf('B', mine));
  expect(pollSecretOf('A', mine)).not.toEqual(pollSecretOf('A', yours));
  expect(pollSecretOf('A', mine)).toHaveLength(32);
});

describe('a message that WhatsApp does not take', () => {
  it.each([
    ['400', 'message_invalid', { kind: 'never' }],
    ['404', 'recipient_unreachable', { kind: 'never' }],
    ['429', 'rate_limited', { kind: 'later', afterMs: 60_000 }],
    ['463', 'new_chats_locked', { kind: 'later', afterMs: 3_600_000 }],
    ['475', 'whatsapp_refused', { kind: 'never' }],
    ['479', 'recipient_devices_stale', { kind: 'later', afterMs: 2_000 }],
    ['500', 'whatsapp_unavailable', { kind: 'later', afterMs: 30_000 }],
    ['999', 'whatsapp_refused', { kind: 'never' }],
  ])('with %s is %s', (error, code, retry) => {
    expect(refusalOf(error)).toMatchObject({ code, retry, operatorDetail: `ack error ${error}` });
  });

  it.each(knownNacks)('with %s is explained in a sentence of ours', (error) => {
    expect(refusalOf(String(error)).message).toMatch(/^[A-Z].*\.$/);
  });
});

it('a contact card is the same after it was written and read', () => {
  const card = {
    name: 'Ada; Countess, of\\Lovelace',
    numbers: ['15551234567', '4930123456'],
    organisation: 'Engines, Ltd',
  };
  expect(cardOf(undefined, vcardOf(card))).toEqual(card);
  expect(cardOf('Shown', 'BEGIN:VCARD\r\nitem1.TEL;waid=49:+49 30\r\n  1234\r\nEND:VCARD')).toEqual({
    name: 'Shown',
    numbers: ['49301234'],
  });
});

it('what a file is fetched by survives being handed around, and nonsense is no reference', () => {
  const ref = writeMediaRef('image', { url: 'https://h/x', directPath: '/x', mediaKey: Buffer.from([1, 2]) });
  expect(readMediaRef(ref)).toEqual({
    type: 'image',
    url: 'https://h/x',
    directPath: '/x',
    mediaKey: Buffer.from([1, 2]),
  });
  for (const nonsense of [
    '',
    'x',
    Buffer.from('["image"]').toString('base64url'),
    Buffer.from('["gif","","",""]').toString('base64url'),
  ]) {
    expect(readMediaRef(nonsense)).toBeUndefined();
  }
});
