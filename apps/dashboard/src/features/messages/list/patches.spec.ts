import type { Message, MessagePage, MessageState } from '../message.js';
import { changeOf, patched, withHead } from './patches.js';

const row = (id: string, status: MessageState = 'sent'): Message => ({
  ...{ id, status, device_id: 'dev_1', direction: 'out', kind: 'text', content: {}, timeline: [] },
  ...{ contact_id: null, group: null, hold_reason: null, hold_until: null, error_code: null },
  created_at: '2026-11-21T09:00:00.000Z',
});
const page = (ids: string, next_cursor: string | null = 'more'): MessagePage => ({
  data: [...ids].map((id) => row(id)),
  next_cursor,
});
const idsOf = (pages: readonly MessagePage[] | undefined): string | undefined =>
  pages?.map(({ data }) => data.map(({ id }) => id).join('')).join('|');

describe('an event of a message', () => {
  it('brings its row forward, and never back', () => {
    const pages = [{ data: [row('b', 'sent'), row('a', 'read')], next_cursor: null }];
    const change = { id: 'b', status: 'failed', errorCode: 'recipient_unreachable' } as const;
    expect(patched(pages, change)[0]?.data[0]).toMatchObject({ status: 'failed', error_code: 'recipient_unreachable' });
    expect(patched(pages, { id: 'a', status: 'delivered', errorCode: null })).toBe(pages);
    expect(patched(pages, { id: 'c', status: 'read', errorCode: null })).toBe(pages);
  });

  it('tells a state only where it has one', () => {
    const told = { subject: 'msg_1', data: {} };
    expect(changeOf({ ...told, type: 'message.delivered' })).toEqual({
      ...{ id: 'msg_1', status: 'delivered', errorCode: null },
    });
    expect(changeOf({ ...told, type: 'message.received' })).toBeUndefined();
    expect(changeOf({ ...told, type: 'device.connected' })).toBeUndefined();
  });
});

describe('a fresh first page', () => {
  it('goes before what was loaded, and nothing is shown twice or left out', () => {
    expect(idsOf(withHead([page('hgf'), page('edc')], page('jih')))).toBe('jihgf|edc');
    expect(withHead([page('hgf'), page('edc', 'end')], page('jih'))?.at(-1)?.next_cursor).toBe('end');
  });

  it('takes away what no longer belongs', () => {
    expect(idsOf(withHead([page('hgf'), page('edc')], page('hfe')))).toBe('hfe|dc');
    expect(idsOf(withHead([page('hgf')], page('', null)))).toBe('');
  });

  it('is not put before rows it does not reach', () => {
    expect(withHead([page('cba')], page('jih'))).toBeUndefined();
  });
});
