import type { BinaryNode } from 'baileys';
import { answerFor, invitationOf, outcomeOf, type MemberAnswer } from './member-outcomes.js';

const participant = (attrs: Record<string, string>, content?: BinaryNode[]): MemberAnswer => ({
  status: attrs['error'] ?? '200',
  jid: attrs['jid'],
  content: { tag: 'participant', attrs, content },
});

describe('what became of each person', () => {
  it.each([
    ['200', 'done'],
    ['401', 'not_allowed'],
    ['403', 'not_allowed'],
    ['404', 'not_on_whatsapp'],
    ['408', 'not_allowed'],
    ['409', 'already'],
    ['999', 'failed'],
  ])('is told by %s: %s', (status, outcome) => {
    expect(outcomeOf({ status })).toBe(outcome);
  });

  it('is found though WhatsApp names people otherwise, and in another order', () => {
    const asked = ['15550001111', '900@lid', '15550003333'];
    const answers = [
      participant({ jid: '800@lid', phone_number: '15550003333@s.whatsapp.net', error: '403' }),
      participant({ jid: '15550002222@s.whatsapp.net', lid: '900@lid' }),
      participant({ jid: '15550001111@s.whatsapp.net', error: '409' }),
    ];
    const statuses = asked.map((address, index) => answerFor(address, index, asked, answers)?.status);
    expect(statuses).toEqual(['409', '200', '403']);
  });

  it('is guessed by place only when everybody is answered', () => {
    const answers = [participant({ jid: '700@lid' })];
    expect(answerFor('15550001111', 0, ['15550001111'], answers)?.status).toBe('200');
    expect(answerFor('15550001111', 0, ['15550001111', '15550002222'], answers)).toBeUndefined();
    expect(outcomeOf(undefined)).toBe('failed');
  });

  it('may be an invitation, for those who do not let themselves be added', () => {
    const request = { tag: 'add_request', attrs: { code: 'AbC', expiration: '1795000000' } };
    const answer = participant({ jid: '700@lid', error: '403' }, [request]);
    expect(invitationOf(answer)).toEqual({ code: 'AbC', expiration: 1_795_000_000 });
    expect(invitationOf(participant({ jid: '700@lid', error: '403' }))).toBeUndefined();
  });
});
