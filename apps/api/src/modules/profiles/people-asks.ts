import { need, type Address, type Connection, type PeopleSkill } from '../../engines/engine.js';
import { deviceAsk } from '../devices/index.js';

const people = (connection: Connection): PeopleSkill => need(connection.people, 'people');

export const checkNumbers = deviceAsk('people.check', (connection, numbers: readonly string[]) =>
  people(connection).check(numbers),
);

export const lookAt = deviceAsk('people.look', async (connection, person: Address) => {
  const [about, pictureUrl] = await Promise.all([
    people(connection).about(person),
    people(connection).pictureUrl(person),
  ]);
  return { about, pictureUrl };
});

export const blockedPeople = deviceAsk('people.blocked', (connection) => people(connection).blocked());

export const block = deviceAsk(
  'people.block',
  (connection, { person, blocked }: { person: Address; blocked: boolean }) => people(connection).block(person, blocked),
);
