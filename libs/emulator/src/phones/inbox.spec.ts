import { Inbox, type PhoneMessage } from './inbox.js';

function received(id: string): PhoneMessage {
  const content = { kind: 'text', text: id } as const;
  return { id, direction: 'received', peer: '1555', at: 1, content, status: 'delivered', arrivals: 1 };
}

describe('The inbox of a phone', () => {
  it('keeps the last 5,000 messages of a long run, and counts no forgotten one as unread', () => {
    const inbox = new Inbox();
    for (let sent = 0; sent < 50_000; sent += 1) inbox.add(received(String(sent)));
    expect(inbox.size).toBe(5000);
    expect(inbox.messages().at(0)?.id).toBe('45000');
    expect(inbox.chat('1555').unread.size).toBe(5000);
    expect(inbox.find('44999')).toBeUndefined();
  });

  it('reads a message once', () => {
    const inbox = new Inbox();
    const message = received('a');
    inbox.add(message);
    expect([inbox.markRead(message), inbox.markRead(message)]).toEqual([true, false]);
  });
});
