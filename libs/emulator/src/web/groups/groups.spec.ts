import { jest } from '@jest/globals';
import type { proto, GroupMetadata, WAMessage } from 'baileys';
import { until, startRig, type Json, type Rig } from '../../../test/harness.js';
import { WebClient } from '../../../test/web-client.js';

const gateway = '966500000010';
const ada = '966500000011';
const ben = '966500000012';
const carl = '966500000013';

jest.setTimeout(30_000);

describe('groups with a linked device', () => {
  let rig: Rig;
  const clients: WebClient[] = [];

  const linked = async (number: string): Promise<WebClient> => {
    const client = new WebClient(rig.emulator.webSocketUrl, { shouldSyncHistoryMessage: () => false });
    clients.push(client);
    await client.pair((qr) => rig.admin('POST', `/phones/${number}/scan`, { qr }));
    return client;
  };
  const jid = (number: string) => `${number}@s.whatsapp.net`;
  const bubbles = async (number: string, id: string): Promise<Json[]> =>
    (await rig.inbox(number)).filter((message) => message.at('peer').text === id);
  const texts = async (number: string, id: string) =>
    (await bubbles(number, id)).map((message) => message.at('content', 'text').text);

  beforeEach(async () => {
    rig = await startRig();
  });

  afterEach(async () => {
    expect((await rig.admin('GET', '/unknown')).json.at('requests').value).toEqual([]);
    for (const client of clients.splice(0)) client.close();
    await rig.close();
  });

  it('creates a group whose members’ phones each decrypt what it writes, once', async () => {
    const { socket } = await linked(gateway);
    const group = await socket.groupCreate('The crew', [jid(ada), jid(ben)]);
    expect(group.participants).toHaveLength(3);
    const id = group.id.replace('@g.us', '');
    for (const text of ['one', 'two', 'three']) await socket.sendMessage(group.id, { text });
    for (const number of [ada, ben]) {
      await until(
        () => texts(number, id),
        (seen) => seen.length === 3,
      );
      expect(await texts(number, id)).toEqual(['one', 'two', 'three']);
      expect((await bubbles(number, id)).map((one) => one.at('arrivals').value)).toEqual([1, 1, 1]);
      expect((await bubbles(number, id))[0]?.at('author').text).toBe(gateway);
    }
    expect((await bubbles(gateway, id)).map((one) => one.at('direction').text)).toEqual(['typed', 'typed', 'typed']);
  });

  it('reads what phones write to a group, reactions and replies included, and its receipts reach them', async () => {
    const { socket } = await linked(gateway);
    const heard: WAMessage[] = [];
    socket.ev.on('messages.upsert', ({ messages }) => void heard.push(...messages));
    const { json } = await rig.admin('POST', '/groups', { subject: 'Friends', members: [ada, ben, gateway] });
    const [id, group] = [json.at('id').text, json.at('jid').text];
    const written = await rig.admin('POST', `/groups/${id}/messages`, { from: ada, text: 'hello all' });
    expect(written.status).toBe(201);
    await rig.admin('POST', `/groups/${id}/messages`, { from: ben, text: 'hi', replyTo: written.json.at('id').text });
    await until(
      () => heard.filter(({ message }) => message?.conversation ?? message?.extendedTextMessage?.text),
      (seen) => seen.length === 2,
    );
    const [first, second] = heard.filter(({ message }) => message?.conversation ?? message?.extendedTextMessage);
    expect(first?.key).toMatchObject({ remoteJid: group, participantAlt: jid(ada), fromMe: false });
    expect(first?.message?.conversation).toBe('hello all');
    expect(second?.message?.extendedTextMessage?.contextInfo).toMatchObject({
      stanzaId: first?.key.id,
      participant: first?.key.participant,
    });
    if (first === undefined) throw new Error('nothing was heard');
    await socket.readMessages([first.key]);
    await until(
      () => bubbles(ada, id),
      ([own]) => own?.at('status').text === 'read',
    );
    await socket.sendMessage(group, { react: { text: '👍', key: first.key } });
    await until(
      () => bubbles(ben, id),
      ([seen]) => seen?.at('reaction').text === '👍',
    );
  });

  it('tells who of a group has got and read a message', async () => {
    const { socket } = await linked(gateway);
    const receipts: string[] = [];
    const note = (receipt: proto.IUserReceipt) =>
      receipts.push(`${receipt.userJid ?? ''} ${receipt.readTimestamp ? 'read' : 'got'}`);
    socket.ev.on('message-receipt.update', (updates) => updates.forEach(({ receipt }) => note(receipt)));
    // What comes back at once is told with the client's own message, and not again.
    socket.ev.on('messages.upsert', ({ messages }) => {
      for (const { userReceipt } of messages) for (const receipt of userReceipt ?? []) note(receipt);
    });
    const group = await socket.groupCreate('Readers', [jid(ada)]);
    const lid = group.participants.find(({ phoneNumber }) => phoneNumber === jid(ada))?.id ?? '';
    await socket.sendMessage(group.id, { text: 'read me' });
    await until(
      () => receipts,
      (seen) => seen.includes(`${lid} got`),
    );
    await rig.admin('POST', `/phones/${ada}/read`, {});
    await until(
      () => receipts,
      (seen) => seen.includes(`${lid} read`),
    );
  });

  it('passes a group message from one linked device to another’s, and both hear of each change', async () => {
    const one = await linked(gateway);
    const two = await linked(ada);
    const heard: (string | null | undefined)[] = [];
    const changes: string[] = [];
    two.socket.ev.on('messages.upsert', ({ messages }) => {
      heard.push(...messages.map(({ message }) => message?.conversation ?? message?.extendedTextMessage?.text));
    });
    two.socket.ev.on('groups.upsert', (groups) => changes.push(...groups.map(({ subject }) => subject)));
    two.socket.ev.on('groups.update', (updates) => {
      for (const { subject, announce } of updates) changes.push(subject ?? `announce ${String(announce)}`);
    });
    two.socket.ev.on('group-participants.update', ({ action }) => changes.push(action));
    const { id } = await one.socket.groupCreate('Two', [jid(ada)]);
    for (let count = 0; count < 3; count += 1) await one.socket.sendMessage(id, { text: `message ${count}` });
    await until(
      () => heard.filter((text) => text?.startsWith('message')),
      (seen) => seen.length === 3,
    );
    await one.socket.groupUpdateSubject(id, 'Both');
    await one.socket.groupParticipantsUpdate(id, [jid(ben)], 'add');
    await one.socket.groupParticipantsUpdate(id, [jid(ben)], 'promote');
    await one.socket.groupParticipantsUpdate(id, [jid(ben)], 'remove');
    await one.socket.groupSettingUpdate(id, 'announcement');
    await until(
      () => changes,
      (seen) => seen.length === 6,
    );
    expect(changes).toEqual(['Two', 'Both', 'add', 'promote', 'remove', 'announce true']);
    expect(heard.filter((text) => text?.startsWith('message'))).toEqual(['message 0', 'message 1', 'message 2']);
  });

  it('changes what a group is and allows, and only members who may', async () => {
    const { socket } = await linked(gateway);
    const { id } = await socket.groupCreate('Old', [jid(ada)]);
    await socket.groupUpdateSubject(id, 'New');
    await socket.groupUpdateDescription(id, 'About us');
    await socket.groupUpdateDescription(id, 'About us, again');
    await socket.groupSettingUpdate(id, 'announcement');
    await socket.groupSettingUpdate(id, 'locked');
    await socket.groupToggleEphemeral(id, 86_400);
    await socket.groupMemberAddMode(id, 'admin_add');
    await socket.groupJoinApprovalMode(id, 'on');
    const changed: GroupMetadata = await socket.groupMetadata(id);
    expect(changed).toMatchObject({
      ...{ subject: 'New', desc: 'About us, again', announce: true, restrict: true, ephemeralDuration: 86_400 },
      ...{ memberAddMode: false, joinApprovalMode: true, ownerPn: jid(gateway) },
    });
    expect(Object.keys(await socket.groupFetchAllParticipating())).toEqual([id]);
    const refused = await rig.admin('POST', `/groups/${id}/messages`, { from: ada, text: 'may I?' });
    expect(refused.status).toBe(403);
    const stranger = await rig.admin('POST', '/groups', { subject: 'Theirs', members: [ada, ben] });
    await expect(socket.groupMetadata(stranger.json.at('jid').text)).rejects.toThrow('forbidden');
    await expect(socket.groupMetadata('120363000000000000@g.us')).rejects.toThrow('item-not-found');
    await socket.groupLeave(id);
    await expect(socket.groupMetadata(id)).rejects.toThrow('forbidden');
  });

  it('answers for each person: added, there already, not on WhatsApp, and sent an invitation instead', async () => {
    const { socket } = await linked(gateway);
    await rig.admin('POST', '/phones', { number: carl, onWhatsapp: false });
    const { id } = await socket.groupCreate('Mixed', [jid(ada)]);
    await rig.admin('PATCH', `/phones/${ben}/privacy`, { groupadd: 'none' });
    const answers = await socket.groupParticipantsUpdate(id, [jid(ada), jid(ben), jid(carl)], 'add');
    expect(answers.map(({ status }) => status)).toEqual(['409', '403', '404']);
  });

  it('lets people join by link or by an admin’s leave', async () => {
    const { socket } = await linked(gateway);
    const group = await socket.groupCreate('Open', [jid(ada)]);
    const id = group.id.replace('@g.us', '');
    const code = await socket.groupInviteCode(group.id);
    expect((await socket.groupGetInviteInfo(code ?? '')).subject).toBe('Open');
    expect((await rig.admin('PUT', `/groups/${id}/members/${ben}`)).json.at('outcome').text).toBe('joined');
    await socket.groupJoinApprovalMode(group.id, 'on');
    expect((await rig.admin('PUT', `/groups/${id}/members/${carl}`)).json.at('outcome').text).toBe('waiting');
    const [waiting] = await socket.groupRequestParticipantsList(group.id);
    expect(waiting).toMatchObject({ phone_number: jid(carl), request_method: 'invite_link' });
    const [decided] = await socket.groupRequestParticipantsUpdate(group.id, [waiting?.['jid'] ?? ''], 'approve');
    expect(decided?.status).toBe('200');
    expect((await socket.groupMetadata(group.id)).participants).toHaveLength(4);
    expect(await socket.groupRevokeInvite(group.id)).not.toBe(code);
    await expect(socket.groupGetInviteInfo(code ?? '')).rejects.toThrow('gone');
    const theirs = (await rig.admin('POST', '/groups', { subject: 'Theirs', members: [ada, ben] })).json;
    expect(await socket.groupAcceptInvite(theirs.at('inviteCode').text)).toBe(theirs.at('jid').text);
  });

  it('keeps communities with groups in them', async () => {
    const { socket } = await linked(gateway);
    const community = await socket.communityCreate('Town', 'Everybody');
    const square = await socket.groupCreate('Square', [jid(ada)]);
    if (community === null) throw new Error('there is no community');
    expect(community).toMatchObject({ isCommunity: true, desc: 'Everybody' });
    await socket.communityLinkGroup(square.id, community.id);
    const subjects = async () =>
      (await socket.communityFetchLinkedGroups(community.id)).linkedGroups.map(({ subject }) => subject);
    expect(await subjects()).toEqual(['Town', 'General', 'Square']);
    expect((await socket.groupMetadata(square.id)).linkedParent).toBe(community.id);
    await socket.communityUnlinkGroup(square.id, community.id);
    expect(await subjects()).toEqual(['Town', 'General']);
  });
});
