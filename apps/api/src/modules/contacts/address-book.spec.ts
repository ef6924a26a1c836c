import { AddressBook } from './address-book.js';
import type { Contact } from './contact.js';

const [number, otherNumber] = ['15550001111', '15550002222'];
const [lid, otherLid] = ['10000000000001@lid', '10000000000002@lid'];

function aContact(id: string, names: Partial<Contact>): Contact {
  const now = new Date(0);
  const none = { number: null, lid: null, username: null, name: null, givenName: null, mergedInto: null };
  return { id, ...none, createdAt: now, updatedAt: now, ...names };
}

function aBook(...known: Contact[]): AddressBook {
  let made = 0;
  return new AddressBook(known, () => `new-${++made}`);
}

describe('an address book', () => {
  it('makes one contact of one person, however often they are seen', () => {
    const book = aBook();
    const ids = [{ number }, { number, lid }, { lid, name: 'Ana' }, { number, username: 'ana' }].map((p) =>
      book.seen(p),
    );
    expect(new Set(ids).size).toBe(1);
    expect(book.changes()).toMatchObject({
      made: [{ number, lid, username: 'ana', name: 'Ana' }],
      changed: [],
      merged: [],
    });
  });

  it('makes two of two', () => {
    const book = aBook();
    expect(book.seen({ number, lid })).not.toBe(book.seen({ number: otherNumber, lid: otherLid }));
    expect(book.changes().made).toHaveLength(2);
  });

  it('merges two halves of one person into the older', () => {
    const book = aBook(aContact('b', { number, name: 'Ana' }), aContact('a', { lid }));
    expect(book.seen({ number, lid })).toBe('a');
    expect(book.changes()).toMatchObject({
      merged: [{ from: 'b', into: 'a' }],
      changed: [{ id: 'a', number, lid, name: 'Ana' }],
    });
  });

  it('follows those that were merged after they were seen', () => {
    const book = aBook();
    const [first, second] = [book.seen({ number }), book.seen({ lid })];
    const both = book.seen({ number, lid });
    expect([first, second].map((id) => book.survivorOf(id))).toEqual([both, both]);
    expect(book.changes()).toMatchObject({ made: [{ id: both }], merged: [] });
  });

  it('never merges two people whose names contradict each other: only the number moves', () => {
    const book = aBook(aContact('a', { number, lid }), aContact('b', { number: otherNumber, lid: otherLid }));
    expect(book.seen({ number, lid: otherLid })).toBe('b');
    const { changed, merged, made } = book.changes();
    expect([merged, made]).toEqual([[], []]);
    expect(changed).toMatchObject([
      { id: 'a', number: null, lid },
      { id: 'b', number, lid: otherLid },
    ]);
  });

  it('takes a number that has moved to an unknown LID for somebody new', () => {
    const book = aBook(aContact('a', { number, lid, name: 'Ana' }));
    expect(book.seen({ number, lid: otherLid })).toBe('new-1');
    expect(book.changes()).toMatchObject({
      made: [{ id: 'new-1', number, lid: otherLid, name: null }],
      changed: [{ id: 'a', number: null, lid }],
      merged: [],
    });
  });

  it('keeps the history of a number apart from a person who had another number before', () => {
    const book = aBook(aContact('a', { number, lid }), aContact('b', { number: otherNumber }));
    expect(book.seen({ number: otherNumber, lid })).toBe('a');
    expect(book.changes()).toMatchObject({
      merged: [],
      changed: [
        { id: 'a', number: otherNumber, lid },
        { id: 'b', number: null },
      ],
    });
  });

  it('lets a username go from hand to hand without making its owners one', () => {
    const book = aBook(
      aContact('a', { number, lid, username: 'ana' }),
      aContact('b', { number: otherNumber, lid: otherLid }),
    );
    expect(book.seen({ lid: otherLid, username: 'ana' })).toBe('b');
    expect(book.changes()).toMatchObject({
      merged: [],
      changed: [
        { id: 'a', username: null },
        { id: 'b', username: 'ana' },
      ],
    });
  });

  it('changes nothing when nothing is new, and only the name when only that is', () => {
    const book = aBook(aContact('a', { number, lid, name: 'Ana' }));
    book.seen({ number });
    expect(book.changes().changed).toEqual([]);
    book.seen({ number, name: 'Ana S.' });
    expect(book.changes()).toMatchObject({ changed: [{ id: 'a', number, lid, name: 'Ana S.' }], made: [], merged: [] });
  });
});
