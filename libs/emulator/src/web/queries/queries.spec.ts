import { jest } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { QueryIds, XWAPaths, type WAMessage } from 'baileys';
import { executeWMexQuery } from 'baileys/lib/Socket/mex.js';
import { startRig, until, type Rig } from '../../../test/harness.js';
import { WebClient } from '../../../test/web-client.js';

jest.setTimeout(30_000);

const gateway = '966500000040';
const ada = '966500000041';
const jid = (number: string) => `${number}@s.whatsapp.net`;

describe('what a linked device asks WhatsApp itself', () => {
  let rig: Rig;
  let client: WebClient;

  const profile = async (number = gateway) => (await rig.admin('GET', `/phones/${number}/profile`)).json;

  beforeEach(async () => {
    rig = await startRig();
    client = new WebClient(rig.emulator.webSocketUrl);
    await client.pair((qr) => rig.admin('POST', `/phones/${gateway}/scan`, { qr }));
  });

  afterEach(async () => {
    expect((await rig.admin('GET', '/unknown')).json.at('requests').value).toEqual([]);
    client.close();
    await rig.close();
  });

  it('keeps the profile, privacy and default timer it was told', async () => {
    const { socket } = client;
    await socket.updateProfileStatus('Open until six');
    await socket.updateLastSeenPrivacy('none');
    await socket.updateGroupsAddPrivacy('contacts');
    await socket.updateDefaultDisappearingMode(86_400);
    await socket.updateProfilePicture(jid(gateway), await readFile('libs/emulator/public/samples/picture.jpg'));
    expect((await profile()).value).toMatchObject({
      ...{ about: 'Open until six', disappearsAfterSeconds: 86_400 },
      privacy: { last: 'none', groupadd: 'contacts', readreceipts: 'all' },
      picture: { url: expect.stringContaining('/admin/media/') },
    });
    expect(await socket.fetchPrivacySettings(true)).toMatchObject({ last: 'none', groupadd: 'contacts' });
    expect(await socket.profilePictureUrl(jid(gateway), 'image')).toMatch(/^https:/);
    expect((await socket.fetchStatus(jid(gateway)))?.[0]).toMatchObject({ status: { status: 'Open until six' } });
    await socket.removeProfilePicture(jid(gateway));
    await expect(socket.profilePictureUrl(jid(gateway))).rejects.toThrow('item-not-found');
  });

  it('sees of others what they let it see', async () => {
    const { socket } = client;
    await rig.admin('PATCH', `/phones/${ada}/profile`, { about: 'Busy', sample: 'picture.jpg' });
    expect(await socket.profilePictureUrl(jid(ada))).toMatch(/^https:/);
    await rig.admin('PATCH', `/phones/${ada}/privacy`, { profile: 'none', status: 'none' });
    await expect(socket.profilePictureUrl(jid(ada))).rejects.toThrow('not-authorized');
    expect(JSON.stringify(await socket.fetchStatus(jid(ada)))).not.toContain('Busy');
  });

  it('blocks people, whose messages then do not arrive, and lets them write again', async () => {
    const { socket } = client;
    await socket.onWhatsApp(ada);
    await socket.sendMessage(jid(ada), { text: 'hello' });
    await socket.updateBlockStatus(jid(ada), 'block');
    expect((await profile()).at('blocked').value).toEqual([ada]);
    expect(await socket.fetchBlocklist()).toHaveLength(1);
    const before = (await rig.inbox(gateway)).length;
    await rig.admin('POST', `/phones/${ada}/messages`, { to: gateway, text: 'are you there?' });
    expect(await rig.inbox(gateway)).toHaveLength(before);
    await socket.updateBlockStatus(jid(ada), 'unblock');
    expect(await socket.fetchBlocklist()).toEqual([]);
  });

  it('keeps a business profile and a catalogue', async () => {
    const { socket } = client;
    expect(await socket.getBusinessProfile(jid(ada))).toBeUndefined();
    await socket.updateBussinesProfile({ description: 'Cakes', email: 'a@b.example', websites: ['https://b.example'] });
    expect(await socket.getBusinessProfile(jid(gateway))).toMatchObject({
      ...{ description: 'Cakes', email: 'a@b.example', website: ['https://b.example'] },
    });
    const created = await socket.productCreate({
      ...{ name: 'Cake', description: 'Sweet', price: 5000, currency: 'SAR', images: [], originCountryCode: undefined },
    });
    await rig.admin('POST', `/phones/${gateway}/products`, { name: 'Bread', price: 1000, collection: 'Daily' });
    const { products, nextPageCursor } = await socket.getCatalog({ jid: jid(gateway), limit: 1 });
    expect(products.map(({ name }) => name)).toEqual(['Cake']);
    const rest = await socket.getCatalog({ jid: jid(gateway), limit: 1, cursor: nextPageCursor });
    expect(rest.products.map(({ name }) => name)).toEqual(['Bread']);
    expect((await socket.getCollections(jid(gateway))).collections).toMatchObject([{ name: 'Daily' }]);
    expect(await socket.productDelete([created.id])).toEqual({ deleted: 1 });
  });

  it('remembers who trusts whom', async () => {
    await client.socket.issuePrivacyTokens([jid(ada)]);
    await rig.admin('POST', `/phones/${ada}/privacy-token`, { to: gateway });
    expect((await profile()).at('tokens').value).toMatchObject([
      { from: gateway, to: ada },
      { from: ada, to: gateway },
    ]);
    await until(
      () => client.keys.rows('tctoken'),
      (rows) => rows.length > 0,
    );
  });

  it('creates, follows, mutes and writes newsletters', async () => {
    const { socket } = client;
    const { query, generateMessageTag } = socket;
    const input = { name: 'Our news', description: 'Every day' };
    const path = XWAPaths.xwa2_newsletter_create;
    const created = await executeWMexQuery<{ id: string }>({ input }, QueryIds.CREATE, path, query, generateMessageTag);
    await socket.newsletterUpdateName(created.id, 'Our good news');
    expect(await socket.newsletterMetadata('jid', created.id)).toMatchObject({
      thread_metadata: { name: { text: 'Our good news' }, subscribers_count: '1' },
      viewer_metadata: { role: 'OWNER' },
    });
    await socket.sendMessage(created.id, { text: 'first' });
    const told = await rig.admin('GET', `/newsletters/${created.id}`);
    expect(told.json.at('messages', 0).value).toMatchObject({ serverId: 100, type: 'text' });
    await socket.newsletterReactMessage(created.id, '100', '👍');
    expect(JSON.stringify((await rig.admin('GET', `/newsletters/${created.id}`)).json.value)).toContain('👍');

    const heard: WAMessage[] = [];
    socket.ev.on('messages.upsert', ({ messages }) => void heard.push(...messages));
    const { json } = await rig.admin('POST', '/newsletters', { name: 'Theirs', owner: ada });
    const theirs = json.at('id').text;
    expect(await socket.newsletterMetadata('invite', json.at('invite').text)).toMatchObject({ id: theirs });
    await socket.newsletterFollow(theirs);
    await socket.newsletterUnmute(theirs);
    await rig.admin('POST', `/newsletters/${theirs}/messages`, { text: 'theirs, first' });
    await until(
      () => heard,
      (seen) => seen.some(({ key, message }) => key.remoteJid === theirs && message?.conversation === 'theirs, first'),
    );
    await socket.newsletterFetchMessages(theirs, 10, 0, 0);
    await socket.newsletterUnfollow(theirs);
    await expect(socket.newsletterMute(theirs)).rejects.toThrow('Only followers mute');
    await expect(socket.newsletterMetadata('jid', '1@newsletter')).rejects.toThrow('does not exist');
  });
});
