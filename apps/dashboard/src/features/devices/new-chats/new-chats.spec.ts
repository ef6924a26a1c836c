import type { NewChats } from '../device.js';
import { afterNews, capOf, changeOf, dayStyle, lockOf, momentStyle, typedOf } from './new-chats.js';

const now = new Date('2026-11-21T12:00:00.000Z');
const whatsapp: NonNullable<NewChats['whatsapp']> = {
  ...{ locked_until: null, reason: null, used: 12, total: 100 },
  ...{ resets_at: '2026-12-01T00:00:00.000Z', told_at: '2026-11-21T09:00:00.000Z' },
};
const newChats: NewChats = {
  ...{ per_day: 70, warm_up_day: 3, allowed_today: 15, begun_today: 4 },
  ...{ day_ends_at: '2026-11-22T00:00:00.000Z', whatsapp },
};

describe('what was typed', () => {
  it('begins as it stands', () => {
    expect(typedOf(newChats)).toEqual({ perDay: '70', warmsUp: true });
    expect(typedOf({ ...newChats, per_day: null, warm_up_day: null })).toEqual({ perDay: '', warmsUp: false });
  });

  it('is asked for as it is, and without a limit nothing warms up', () => {
    expect(changeOf({ perDay: ' 70 ', warmsUp: true })).toEqual({ per_day: 70, warm_up: true });
    expect(changeOf({ perDay: ' ', warmsUp: true })).toEqual({ per_day: null, warm_up: false });
  });
});

describe('WhatsApp’s lock', () => {
  const until = '2026-11-21T14:30:00.000Z';

  it('stands until its end, with a reason where there is one', () => {
    const locked = { ...whatsapp, locked_until: until };
    expect(lockOf({ ...locked, reason: 'biz_quality' }, now)).toEqual({
      ...{ until: new Date(until), reason: 'biz quality' },
    });
    expect(lockOf({ ...locked, reason: 'default' }, now)?.reason).toBeUndefined();
    expect(lockOf(locked, new Date(until))).toBeUndefined();
    expect(lockOf(whatsapp, now)).toBeUndefined();
  });
});

describe('WhatsApp’s cap', () => {
  it('is told until it counts anew', () => {
    const endsAt = new Date('2026-12-01T00:00:00.000Z');
    expect(capOf(whatsapp, now)).toEqual({ used: 12, total: 100, endsAt });
    expect(capOf({ ...whatsapp, resets_at: null }, now)).toEqual({ used: 12, total: 100, endsAt: undefined });
    expect(capOf(whatsapp, endsAt)).toBeUndefined();
    expect(capOf({ ...whatsapp, used: null, total: null }, now)).toBeUndefined();
  });
});

describe('news of WhatsApp’s limits', () => {
  const data = { locked_until: '2026-11-21T14:30:00.000Z', reason: 'default', used: 13, total: 100, resets_at: null };

  it('is shown at once, and leaves the limit of one’s own as it is', () => {
    expect(afterNews(newChats, { at: now.toISOString(), data })).toEqual({
      ...newChats,
      whatsapp: { ...data, told_at: now.toISOString() },
    });
  });
});

describe('a moment to come', () => {
  it('is said without its day where that is today', () => {
    const [today, tomorrow] = [new Date('2026-11-21T23:30:00.000Z'), new Date('2026-11-22T00:30:00.000Z')];
    expect(momentStyle(today, now, 'UTC')).not.toHaveProperty('day');
    expect(momentStyle(tomorrow, now, 'UTC')).toHaveProperty('day');
    expect(momentStyle(today, now, 'Europe/Berlin')).toHaveProperty('day');
    expect(dayStyle(tomorrow, now, 'UTC')).not.toHaveProperty('hour');
    expect(dayStyle(today, now, 'UTC')).toHaveProperty('timeStyle');
  });
});
