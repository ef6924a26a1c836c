import { business, customer, startRig, until, type Rig } from '../../test/harness.js';

describe('Misbehaviour on demand', () => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await startRig();
  });
  afterAll(() => rig.close());
  beforeEach(async () => {
    await rig.admin('POST', '/reset');
    rig.sink.received.length = 0;
  });

  const count = async (reference: string) => (await rig.admin('GET', `/references/${reference}`)).json.value;

  it('drops the answer after the phone got the message, and a second try shows it twice', async () => {
    await rig.behave({ kind: 'drop', times: 1 });
    await expect(rig.text('Hello', 'ours-1')).rejects.toThrow('fetch failed');
    expect(await count('ours-1')).toMatchObject({ accepted: 1, shown: 1 });
    await rig.text('Hello', 'ours-1');
    expect(await count('ours-1')).toMatchObject({ accepted: 2, shown: 2 });
    expect((await rig.admin('GET', '/references')).json.at('shownTwice').value).toEqual(['ours-1']);
  });

  it('drops the connection before the message was looked at', async () => {
    await rig.behave({ kind: 'drop', moment: 'before', times: 1 });
    await expect(rig.text('Hello', 'ours-1')).rejects.toThrow('fetch failed');
    expect(await count('ours-1')).toMatchObject({ accepted: 0, shown: 0 });
  });

  const statuses: [number, number][] = [
    [190, 401],
    [80007, 400],
    [130429, 400],
    [131000, 500],
    [131030, 400],
    [131056, 400],
  ];
  it.each(statuses)('fails the next message with %d as Meta does, then heals', async (code, status) => {
    await rig.behave({ kind: 'fail', code, times: 1, recipient: customer });
    const failed = await rig.text('Hello');
    expect(failed.status).toBe(status);
    expect(failed.json.at('error', 'code').value).toBe(code);
    expect((await rig.text('Hello')).status).toBe(200);
    expect(await rig.inbox()).toHaveLength(1);
  });

  it('takes a message and fails it afterwards', async () => {
    await rig.behave({ kind: 'fail', code: 131047, at: 'status', phoneNumberId: business.phoneNumberId });
    expect((await rig.text('Hello', 'ours-1')).status).toBe(200);
    const [failed] = await until(
      () => rig.sink.statuses,
      (all) => all.length === 1,
    );
    expect(failed?.value).toMatchObject({
      status: 'failed',
      biz_opaque_callback_data: 'ours-1',
      errors: [{ code: 131047, title: 'Re-engagement message' }],
    });
    expect(await count('ours-1')).toMatchObject({ accepted: 1, shown: 0 });
  });

  it('throttles a number, and a pair', async () => {
    await rig.behave({ kind: 'throttle', perSecond: 0, recipient: customer });
    expect((await rig.text('Hello')).json.at('error', 'code').value).toBe(131056);
    await rig.admin('DELETE', '/behaviours');
    await rig.behave({ kind: 'throttle', perSecond: 0 });
    expect((await rig.text('Hello')).json.at('error', 'code').value).toBe(130429);
  });

  it('answers late, when the phone has the message already', async () => {
    await rig.behave({ kind: 'slow', delayMs: 400, times: 1 });
    const answer = rig.text('Hello', 'ours-1');
    await until(
      () => count('ours-1'),
      (seen) => JSON.stringify(seen).includes('"shown":1'),
    );
    const first = await Promise.race([answer, new Promise((soon) => setTimeout(soon, 20, 'not yet'))]);
    expect(first).toBe('not yet');
    expect((await answer).status).toBe(200);
  });

  it('refuses behaviours it does not know', async () => {
    for (const wrong of [
      {},
      { kind: 'explode' },
      { kind: 'fail' },
      { kind: 'drop', times: 0 },
      { kind: 'drop', x: 1 },
    ]) {
      expect((await rig.behave(wrong)).status).toBe(400);
    }
  });
});
