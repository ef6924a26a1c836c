import { readFile } from 'node:fs/promises';
import { Agent as HttpsAgent } from 'node:https';
import { join } from 'node:path';
import {
  decryptPollVote,
  downloadMediaMessage,
  jidNormalizedUser,
  proto,
  sha256,
  type AnyMessageContent,
  type WAMessage,
} from 'baileys';
import { Agent } from 'undici';
import { startRig, until, type Json, type Rig } from '../../../test/harness.js';
import { WebClient } from '../../../test/web-client.js';
import { publicFolder } from '../../public-folder.js';
import { Polls } from './content/polls.js';

const linked = '15550002222';
const friend = '4915112340000';
const friendJid = `${friend}@s.whatsapp.net`;
const file = (name: string) => readFile(join(publicFolder, 'samples', name));

describe('Every kind of message', () => {
  let rig: Rig;
  let client: WebClient;
  let dispatcher: Agent;
  let seen: WAMessage[] = [];
  let count = 0;

  beforeAll(async () => {
    rig = await startRig();
    const ca = rig.emulator.mediaCa;
    dispatcher = new Agent({ connect: { ca } });
    await rig.admin('POST', '/phones', { number: linked, name: 'Shop' });
    await rig.admin('POST', '/phones', { number: friend, name: 'Ben' });
    client = new WebClient(rig.emulator.webSocketUrl, {
      shouldSyncHistoryMessage: () => false,
      fetchAgent: new HttpsAgent({ ca }),
    });
    await client.pair((qr) => rig.admin('POST', `/phones/${linked}/scan`, { qr }));
    client.socket.ev.on('messages.upsert', ({ messages }) => seen.push(...messages));
  }, 20_000);
  afterAll(async () => {
    client.close();
    await dispatcher.close();
    await rig.close();
  });
  beforeEach(() => {
    seen = [];
  });

  const find = (id: string, isSo: (message: Json) => boolean = () => true) =>
    until(
      async () => (await rig.inbox(friend)).find((message) => message.at('id').value === id),
      (message) => message !== undefined && isSo(message),
    );
  const send = async (content: AnyMessageContent, options: object = {}) => {
    count += 1;
    const messageId = `K${count}`;
    const sent = await client.socket.sendMessage(friendJid, content, { messageId, ...options });
    if (sent === undefined) throw new Error('nothing was sent');
    return { messageId, key: sent.key, sent };
  };
  const shown = async (content: AnyMessageContent, options: object = {}) => {
    const { messageId } = await send(content, options);
    const message = await find(messageId);
    return { message, content: message?.at('content').value };
  };
  const bytesShown = async (message: Json | undefined) => {
    const response = await fetch(`${rig.emulator.url}${message?.at('content', 'url').text ?? ''}`);
    return Buffer.from(await response.arrayBuffer());
  };
  const type = async (body: object) => {
    const { json, text, status } = await rig.admin('POST', `/phones/${friend}/messages`, { to: linked, ...body });
    if (status !== 201) throw new Error(text);
    const id = json.at('id').text;
    const all = await until(
      () => seen,
      (messages) => messages.some(({ key }) => key.id === id),
    );
    const message = all.find(({ key }) => key.id === id);
    if (message?.message == null) throw new Error('it came without content');
    return { id, message, content: message.message };
  };

  it.each([
    ['image', 'picture.jpg', (bytes: Buffer) => ({ image: bytes, caption: 'Look' }), { caption: 'Look' }],
    ['video', 'clip.mp4', (bytes: Buffer) => ({ video: bytes, caption: 'Moving' }), { caption: 'Moving' }],
    ['audio', 'song.mp3', (bytes: Buffer) => ({ audio: bytes, mimetype: 'audio/mpeg' }), { voice: false }],
    [
      'audio',
      'voice.ogg',
      (bytes: Buffer) => ({ audio: bytes, mimetype: 'audio/ogg; codecs=opus', ptt: true }),
      { voice: true },
    ],
    [
      'document',
      'paper.pdf',
      (bytes: Buffer) => ({ document: bytes, mimetype: 'application/pdf', fileName: 'paper.pdf', caption: 'Read' }),
      { fileName: 'paper.pdf', caption: 'Read' },
    ],
    ['sticker', 'picture.png', (bytes: Buffer) => ({ sticker: bytes }), {}],
    ['image', 'picture.jpg', (bytes: Buffer) => ({ image: bytes, viewOnce: true }), { viewOnce: true }],
    ['video', 'clip.mp4', (bytes: Buffer) => ({ video: bytes, viewOnce: true }), { viewOnce: true }],
  ])('is shown as it was sent: %s %s', async (kind, name, contentOf, more) => {
    const bytes = await file(name);
    const { message, content } = await shown(contentOf(bytes));
    expect(content).toMatchObject({ kind, ...more });
    expect((await bytesShown(message)).equals(bytes)).toBe(true);
  });

  it('is shown as it was sent: places, cards and polls', async () => {
    const place = { degreesLatitude: 52.5, degreesLongitude: 13.4, name: 'Here', address: 'Street 1' };
    expect((await shown({ location: place })).content).toEqual({
      ...{ kind: 'location', latitude: 52.5, longitude: 13.4, name: 'Here', address: 'Street 1' },
    });
    const vcard = 'BEGIN:VCARD\nVERSION:3.0\nFN:Ada\nTEL;type=CELL;waid=491:+491\nEND:VCARD';
    const card = { displayName: 'Ada', vcard };
    expect((await shown({ contacts: { contacts: [card] } })).content).toEqual({
      ...{ kind: 'contacts', contacts: [{ name: 'Ada', phones: ['+491'] }] },
    });
    const two = await shown({ contacts: { displayName: 'Two', contacts: [card, { ...card, displayName: 'Eva' }] } });
    expect(two.message?.at('content', 'contacts').list).toHaveLength(2);
    expect((await shown({ poll: { name: 'Tea?', values: ['yes', 'no'], selectableCount: 1 } })).content).toEqual({
      ...{ kind: 'poll', question: 'Tea?', options: ['yes', 'no'], selectable: 1 },
    });
  });

  it('is shown with what goes along: answers, mentions, forwards, and that it disappears', async () => {
    const first = await send({ text: 'first' });
    const reply = await shown({ text: 'second' }, { quoted: first.sent });
    expect(reply.message?.at('replyTo').value).toBe(first.messageId);
    const { message } = await shown({ text: '@friend', mentions: [friendJid] });
    expect(message?.at('mentions').value).toEqual([friend]);
    const forwarded = await shown({ forward: first.sent, force: true });
    expect([forwarded.message?.at('forwarded').value, forwarded.content]).toEqual([
      true,
      { kind: 'text', text: 'first' },
    ]);
    const fleeting = await shown({ text: 'gone soon' }, { ephemeralExpiration: 86_400 });
    expect(fleeting.message?.at('expiresAfterSeconds').value).toBe(86_400);
  });

  it('can be reacted to, edited and deleted for everyone', async () => {
    const { key, messageId } = await send({ text: 'draft' });
    await find(messageId);
    await client.socket.sendMessage(friendJid, { react: { text: '👍', key } });
    await find(messageId, (message) => message.at('reaction').value === '👍');
    await client.socket.sendMessage(friendJid, { text: 'final', edit: key });
    const edited = await find(messageId, (message) => message.at('edited').value === true);
    expect(edited?.at('content').value).toEqual({ kind: 'text', text: 'final' });
    await client.socket.sendMessage(friendJid, { delete: key });
    const deleted = await find(messageId, (message) => message.at('deleted').value === true);
    expect(deleted?.at('content').value).toEqual({ kind: 'deleted' });
  });

  it.each([
    ['imageMessage', { kind: 'image', sample: 'picture.jpg', caption: 'Mine' }, { caption: 'Mine' }],
    ['videoMessage', { kind: 'video', sample: 'clip.mp4' }, {}],
    ['audioMessage', { kind: 'audio', sample: 'voice.ogg' }, { ptt: true }],
    ['documentMessage', { kind: 'document', sample: 'paper.pdf', caption: 'Sign' }, { fileName: 'paper.pdf' }],
    ['stickerMessage', { kind: 'sticker', sample: 'picture.png' }, {}],
  ] as const)('arrives as it was typed: %s', async (field, typed, expected) => {
    const { message, content } = await type(typed);
    expect(content[field]).toMatchObject(expected);
    const trusting: object = { options: { dispatcher } };
    const bytes = await downloadMediaMessage(message, 'buffer', trusting);
    expect(bytes.equals(await file(typed.sample))).toBe(true);
  });

  it('arrives as it was typed: view-once, places, cards, answers and mentions', async () => {
    const once = await type({ kind: 'image', sample: 'picture.jpg', viewOnce: true });
    expect(once.content.viewOnceMessage?.message?.imageMessage?.viewOnce).toBe(true);
    const place = await type({ kind: 'location', latitude: 1, longitude: 2, name: 'There' });
    expect(place.content.locationMessage).toMatchObject({ degreesLatitude: 1, degreesLongitude: 2, name: 'There' });
    const card = await type({ kind: 'contacts', contacts: [{ name: 'Ada', phones: ['+491'] }] });
    expect(card.content.contactMessage?.displayName).toBe('Ada');
    const { messageId } = await send({ text: 'a question' });
    await find(messageId);
    const reply = await type({ text: 'an answer', replyTo: messageId, mentions: [linked], forwarded: true });
    const context = reply.content.extendedTextMessage?.contextInfo;
    expect(context).toMatchObject({ stanzaId: messageId, isForwarded: true });
    expect(context?.quotedMessage?.conversation).toBe('a question');
    expect(context?.mentionedJid).toHaveLength(1);
  });

  it('arrives as it was typed: reactions, edits, deletions', async () => {
    const { messageId } = await send({ text: 'nice' });
    await find(messageId);
    const reaction = await type({ kind: 'reaction', messageId, emoji: '❤️' });
    expect(reaction.content.reactionMessage).toMatchObject({ text: '❤️', key: { id: messageId } });
    const { id } = await type({ text: 'tpyo' });
    const edit = await type({ kind: 'edit', messageId: id, text: 'typo' });
    expect(edit.content.protocolMessage).toMatchObject({
      ...{ key: { id }, type: proto.Message.ProtocolMessage.Type.MESSAGE_EDIT },
      editedMessage: { conversation: 'typo' },
    });
    const gone = await type({ kind: 'delete', messageId: id });
    expect(gone.content.protocolMessage?.type).toBe(proto.Message.ProtocolMessage.Type.REVOKE);
    expect((await find(id))?.at('content').value).toEqual({ kind: 'deleted' });
  });

  it('is voted on in secret, by phones', async () => {
    const { messageId, sent } = await send({ poll: { name: 'When?', values: ['now', 'later'], selectableCount: 1 } });
    await find(messageId);
    const vote = await type({ kind: 'vote', messageId, options: ['later'] });
    expect(vote.content.pollUpdateMessage?.pollCreationMessageKey?.id).toBe(messageId);
    const voted = await find(messageId, (message) => message.at('votes').list.length === 1);
    expect(voted?.at('votes').value).toEqual([{ voter: friend, options: ['later'] }]);
    const opened = decryptPollVote(vote.content.pollUpdateMessage?.vote ?? {}, {
      pollCreatorJid: jidNormalizedUser(client.creds.me?.lid),
      pollMsgId: messageId,
      pollEncKey: sent.message?.messageContextInfo?.messageSecret ?? new Uint8Array(),
      voterJid: vote.message.key.remoteJid ?? '',
    });
    expect(opened.selectedOptions).toEqual([sha256(Buffer.from('later'))]);
  });

  it('is voted on in secret, by the client', async () => {
    const poll = await type({ kind: 'poll', question: 'Where?', options: ['here', 'there'] });
    const { remoteJid } = poll.message.key;
    const polls = new Polls();
    const secret = poll.content.messageContextInfo?.messageSecret ?? new Uint8Array();
    polls.remember(poll.id, { secret, options: ['here', 'there'] });
    const vote = polls.seal(poll.id, ['there'], remoteJid ?? '', jidNormalizedUser(client.creds.me?.lid));
    const pollCreationMessageKey = { remoteJid, fromMe: false, id: poll.id };
    await client.socket.relayMessage(friendJid, { pollUpdateMessage: { pollCreationMessageKey, vote } }, {});
    const voted = await find(poll.id, (message) => message.at('votes').list.length === 1);
    expect(voted?.at('votes').value).toEqual([{ voter: linked, options: ['there'] }]);
  });

  it('shows that somebody types, both ways', async () => {
    await client.socket.sendPresenceUpdate('composing', friendJid);
    const chat = (is: (chat: Json) => boolean) =>
      until(
        async () => (await rig.admin('GET', `/phones/${friend}`)).json.at('chats', 0),
        (one) => is(one),
      );
    await chat((one) => one.at('state').value === 'typing');
    await client.socket.sendPresenceUpdate('paused', friendJid);
    await chat((one) => one.at('state').value === undefined);
    const gestures: string[] = [];
    client.socket.ev.on('presence.update', ({ presences }) =>
      gestures.push(...Object.values(presences).map(({ lastKnownPresence }) => lastKnownPresence)),
    );
    await rig.admin('POST', `/phones/${friend}/presence`, { to: linked, state: 'recording' });
    await until(
      () => gestures,
      (all) => all.includes('recording'),
    );
    await client.socket.presenceSubscribe(friendJid);
    await rig.admin('PATCH', `/phones/${friend}`, { online: false });
    await until(
      () => gestures,
      (all) => all.includes('unavailable'),
    );
    await rig.admin('PATCH', `/phones/${friend}`, { online: true });
  });

  it('that the phone does not know is shown as unsupported, and reported', async () => {
    const before = (await rig.admin('GET', '/unknown')).json.at('count').value;
    expect(before).toBe(0);
    const { message } = await shown({ event: { name: 'Party', startDate: new Date() } });
    expect(message?.at('content').value).toEqual({ kind: 'unsupported', what: 'eventMessage' });
    expect((await rig.admin('GET', '/unknown')).json.at('requests', 0, 'path').value).toBe('eventMessage');
  });
});
