import { readFileSync } from 'node:fs';
import { isDeed } from './deeds.js';

/** A sent message is its own record, and what only reads leaves none. */
const unrecorded = /^(get|list|export|stream|check|send|create_message|show_account)/;

function operationIds(): string[] {
  const contract = JSON.parse(readFileSync('libs/contract/openapi.json', 'utf8'));
  const paths: Record<string, Record<string, { operationId?: string }>> = contract.paths;
  return Object.values(paths)
    .flatMap((methods) => Object.values(methods))
    .flatMap(({ operationId }) => (operationId === undefined ? [] : [operationId]));
}

describe('the audit log', () => {
  it('has words for every operation that leaves a record', () => {
    const ids = operationIds();
    expect(ids.length).toBeGreaterThan(50);
    expect(ids.filter((id) => !unrecorded.test(id) && !isDeed(id))).toEqual([]);
  });

  it('shows what it has no words for by its id', () => {
    expect([isDeed('enter_tenant'), isDeed('constructor'), isDeed('of_tomorrow')]).toEqual([true, false, false]);
  });
});
