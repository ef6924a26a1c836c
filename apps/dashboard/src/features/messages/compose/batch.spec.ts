import { batchOf, draftForTheRest, parseBatch, tallyOf, withEntry } from './batch.js';
import { emptyDraft } from './draft.js';

let keys = 0;
const batch = batchOf({ ...emptyDraft, device: 'dev_1', to: '15550002222, 15550003333', text: 'Hello' }, () => {
  keys += 1;
  return `key-${keys}`;
});
const [first, second] = batch.entries;

describe('a draft that is being sent', () => {
  it('has a key for each recipient, and keeps them when it is read again', () => {
    expect(batch.entries.map(({ to, key }) => [to, key])).toEqual([
      ['15550002222', 'key-1'],
      ['15550003333', 'key-2'],
    ]);
    const asked = withEntry(batch, 'key-2', { state: 'asked' });
    expect(parseBatch(JSON.parse(JSON.stringify(asked)))).toEqual(asked);
  });

  it('is given back for those it was not sent to, once none is in doubt', () => {
    const done = withEntry(batch, first?.key ?? '', { state: 'accepted', messageId: 'msg_1' });
    expect(draftForTheRest(withEntry(done, second?.key ?? '', { state: 'asked' }))).toBeUndefined();
    const refused = withEntry(done, second?.key ?? '', { state: 'refused', why: 'No.' });
    expect(draftForTheRest(refused)).toMatchObject({ to: '15550003333', text: 'Hello' });
    expect(tallyOf(refused)).toEqual({ accepted: 1, refused: 1, open: 0, all: 2 });
  });

  it.each([undefined, null, 'x', {}, { entries: [] }, { entries: [{ to: 1 }] }, { entries: [{ to: 'a', key: 'b' }] }])(
    'is none where %j was kept',
    (kept) => {
      expect(parseBatch(kept)).toBeNull();
    },
  );
});
