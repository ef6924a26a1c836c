import { jest } from '@jest/globals';
import type { Chat } from 'baileys';
import { startRig, until, type Rig } from '../../../test/harness.js';
import { WebClient } from '../../../test/web-client.js';

jest.setTimeout(30_000);

const gateway = '966500000030';
const ada = '966500000031';
const jid = `${ada}@s.whatsapp.net`;

describe('what the devices of an account know of its chats', () => {
  let rig: Rig;
  const clients: WebClient[] = [];

  const linked = async (): Promise<WebClient> => {
    const client = new WebClient(rig.emulator.webSocketUrl);
    clients.push(client);
    await client.pair((qr) => rig.admin('POST', `/phones/${gateway}/scan`, { qr }));
    await until(
      () => client.creds.accountSyncCounter,
      (synced) => synced === 1 && client.creds.myAppStateKeyId !== undefined,
    );
    return client;
  };
  const shown = async () => (await rig.admin('GET', `/phones/${gateway}/chats`)).json;

  beforeEach(async () => {
    rig = await startRig();
  });

  afterEach(async () => {
    expect((await rig.admin('GET', '/unknown')).json.at('requests').value).toEqual([]);
    for (const client of clients.splice(0)) client.close();
    await rig.close();
  });

  it('shows on the phone what the client archives, pins, mutes, names, stars and labels', async () => {
    const { socket } = await linked();
    await socket.chatModify({ pin: true }, jid);
    await socket.chatModify({ mute: 1_900_000_000_000 }, jid);
    await socket.addOrEditContact(jid, { fullName: 'Ada Lovelace' });
    await socket.star(jid, [{ id: 'ONE', fromMe: false }], true);
    await socket.addLabel('', { id: '7', name: 'New order', color: 3 });
    await socket.addChatLabel(jid, '7');
    await socket.chatModify({ markRead: false, lastMessages: [] }, jid);
    await socket.updateProfileName('The shop');
    const state = await shown();
    expect(state.at('pushName').text).toBe('The shop');
    expect(state.at('labels').value).toEqual([{ id: '7', name: 'New order', color: 3 }]);
    expect(state.at('chats').value).toMatchObject([
      {
        ...{ peer: ada, pinned: true, mutedUntil: 1_900_000_000_000, name: 'Ada Lovelace' },
        ...{ starred: ['ONE'], labels: ['7'], markedUnread: true, archived: false },
      },
    ]);
    await socket.chatModify({ archive: true, lastMessages: [] }, jid);
    await socket.chatModify({ mute: null }, jid);
    await socket.removeChatLabel(jid, '7');
    await socket.removeContact(jid);
    expect((await shown()).at('chats', 0).value).toMatchObject({ archived: true, pinned: false, labels: [] });
    expect((await shown()).at('chats', 0, 'mutedUntil').value).toBeUndefined();
  });

  it('tells the client what a person changes on the phone, and a second client all of it', async () => {
    const first = await linked();
    const updates: Partial<Chat>[] = [];
    first.socket.ev.on('chats.update', (changed) => void updates.push(...changed));
    await rig.admin('PATCH', `/phones/${gateway}/chats/${ada}`, { archived: true });
    await until(
      () => updates,
      (seen) => seen.some(({ id, archived }) => id === jid && archived === true),
    );
    await first.socket.chatModify({ pin: true }, jid);
    const second = await linked();
    await until(
      () => second.keys.get('app-state-sync-version', ['regular_low']),
      (versions) => versions['regular_low']?.version === 2,
    );
    await second.socket.chatModify({ archive: true, lastMessages: [] }, jid);
    await first.socket.chatModify({ pin: true }, jid);
    expect((await shown()).at('versions', 'regular_low').value).toBe(4);
    expect((await shown()).at('chats', 0).value).toMatchObject({ pinned: true, archived: false });
  });
});
