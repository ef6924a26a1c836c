import { changeOf, emptyDevice, wishOf } from './wish.js';

describe('a wanted device', () => {
  it('asks for nothing that was left empty', () => {
    expect(wishOf({ ...emptyDevice, number: ' +1 555 000 1111 ' })).toEqual({
      engine: 'linked',
      number: '+1 555 000 1111',
    });
  });

  it('carries the keys only when it goes through Meta', () => {
    const typed = { ...emptyDevice, number: '1', phoneNumberId: '106', accessToken: 'EAA', appSecret: 'abc' };
    expect(wishOf(typed).credentials).toBeUndefined();
    expect(wishOf({ ...typed, engine: 'cloud', dailyLimit: '500' })).toEqual({
      ...{ engine: 'cloud', number: '1', daily_limit: 500 },
      credentials: { phone_number_id: '106', access_token: 'EAA', app_secret: 'abc' },
    });
  });
});

describe('a changed device', () => {
  const typed = { name: 'Shop', dailyLimit: '', proxy: '', removesProxy: false };

  it('takes the plan’s limit when its own is emptied, and keeps its proxy', () => {
    expect(changeOf(typed)).toEqual({ name: 'Shop', daily_limit: null });
  });

  it('goes without its proxy only when that is said', () => {
    expect(changeOf({ ...typed, removesProxy: true }).proxy).toBeNull();
    expect(changeOf({ ...typed, proxy: 'http://proxy.test:80' }).proxy).toBe('http://proxy.test:80');
  });
});
