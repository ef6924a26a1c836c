import { movesOf, type MessageChange, type Standing } from './message-changes.js';

const at = (second: number): Date => new Date(Date.UTC(2026, 0, 1, 12, 0, second));

function aStanding(id: string, names: Partial<Standing> = {}): Standing {
  return {
    id,
    waId: null,
    contactId: null,
    kind: 'text',
    status: 'sending',
    day: '2026-01-01',
    latest: at(10),
    ...names,
  };
}

function aChange(names: Partial<MessageChange>): MessageChange {
  return { status: 'sent', at: at(20), ...names };
}

describe('what happens to messages', () => {
  it('is written once a message, in the order it happened, however many reports come together', () => {
    const changes = [
      aChange({ id: 'a', waId: 'wa-a' }),
      aChange({ waId: 'wa-a', status: 'delivered', at: at(21) }),
      aChange({ waId: 'wa-a', status: 'read', at: at(22) }),
      aChange({ id: 'b', status: 'failed', cause: 'blocked' }),
    ];
    const { moved, days } = movesOf([aStanding('a'), aStanding('b')], changes);
    expect(moved).toMatchObject([
      { id: 'a', was: 'sending', status: 'read', wa_id: 'wa-a', error_code: null },
      { id: 'b', was: 'sending', status: 'failed', error_code: 'blocked', failed_at: at(20) },
    ]);
    expect(moved[0]?.entries.map(({ state }) => state)).toEqual(['sent', 'delivered', 'read']);
    expect([...days]).toEqual([['2026-01-01', { succeeded: 1, failed: 1, cancelled: 0 }]]);
  });

  it('never runs backwards in time or in state', () => {
    const late = aChange({ id: 'a', status: 'delivered', at: at(1) });
    const { moved } = movesOf([aStanding('a')], [late, aChange({ id: 'a', status: 'sent' })]);
    expect(moved).toMatchObject([{ status: 'delivered', entries: [{ state: 'delivered', at: at(10).toISOString() }] }]);
  });

  it('keeps what an answer tells that a report has outrun', () => {
    const answer = aChange({ id: 'a', waId: 'wa-a', contactId: 'con' });
    const { moved, named } = movesOf([aStanding('a', { status: 'delivered' })], [answer]);
    expect([moved, named]).toEqual([[], [{ id: 'a', wa_id: 'wa-a', contact_id: 'con' }]]);
    const known = aStanding('a', { status: 'delivered', waId: 'wa-a', contactId: 'con' });
    expect(movesOf([known], [answer]).named).toEqual([]);
  });

  it('goes by our id before WhatsApp’s, which another message may bear', () => {
    const echo = aStanding('echo', { waId: 'wa-a', status: 'sent' });
    const { moved } = movesOf([echo, aStanding('ours')], [aChange({ id: 'ours', waId: 'wa-a' })]);
    expect(moved).toMatchObject([{ id: 'ours', status: 'sent', wa_id: 'wa-a' }]);
  });

  it('reaches the message spoken of when WhatsApp has taken a reaction, an edit or a deletion', () => {
    const kinds = ['text', 'reaction', 'edit', 'delete'];
    const changes = kinds.map((kind) => aChange({ id: kind }));
    expect(
      movesOf(
        kinds.map((kind) => aStanding(kind, { kind })),
        changes,
      ).toReflect,
    ).toEqual(['reaction', 'edit', 'delete']);
    const failed = kinds.map((kind) => aChange({ id: kind, status: 'failed' }));
    expect(
      movesOf(
        kinds.map((kind) => aStanding(kind, { kind })),
        failed,
      ).toReflect,
    ).toEqual([]);
  });

  it('says nothing of messages that are not there', () => {
    expect(movesOf([], [aChange({ id: 'a' }), aChange({ waId: 'x' })])).toMatchObject({ moved: [], named: [] });
  });
});
