import { isForPeople } from './received.js';

const key = {
  id: '3EB0C431C26A1916E07A',
  remoteJid: '120363000000000001@g.us',
  participant: '15550001111@s.whatsapp.net',
};
const long = '7'.repeat(3_000);

it('a message is for people, and a story is not', () => {
  expect(isForPeople({ key })).toBe(true);
  expect(isForPeople({ key: { ...key, remoteJid: 'status@broadcast' } })).toBe(false);
});

it.each([{ id: long }, { remoteJid: `${long}@g.us` }, { participant: `${long}@s.whatsapp.net` }])(
  'a message with a name too long to be stored is passed over, so that what follows it arrives',
  (names) => {
    expect(isForPeople({ key: { ...key, ...names } })).toBe(false);
  },
);
