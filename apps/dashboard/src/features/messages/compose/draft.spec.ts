import { degrees, emptyDraft, isEmpty, parseDraft, placeIn, problemsOf, wishOf, type Draft } from './draft.js';

const file = { id: 'f1', name: 'a.png', type: 'image/png', size: 10, as: 'image' } as const;
const draft: Draft = { ...emptyDraft, device: 'dev_1', to: '15550002222', text: 'Hello' };

describe('a draft', () => {
  it('comes back as it was kept', () => {
    const whole: Draft = { ...draft, kind: 'media', file, caption: ' *hi* ' };
    expect(parseDraft(JSON.parse(JSON.stringify(whole)))).toEqual(whole);
  });

  it.each([undefined, null, 7, 'text', [], { to: 7, kind: 'else', file: 'x', strange: 1 }, { file: { id: 1 } }])(
    'is empty where %j was kept',
    (kept) => {
      expect(parseDraft(kept)).toEqual(emptyDraft);
      expect(isEmpty(parseDraft(kept))).toBe(true);
    },
  );

  it('says what keeps it from being sent', () => {
    expect(problemsOf(draft)).toEqual([]);
    expect(problemsOf(emptyDraft)).toEqual(['noDevice', 'noRecipient', 'noText']);
    expect(problemsOf({ ...draft, to: '15550002222, bob', text: 'a'.repeat(4_001) })).toEqual([
      ...['wrongRecipients', 'textTooLong'],
    ]);
    expect(problemsOf({ ...draft, kind: 'media' })).toEqual(['noFile']);
    expect(problemsOf({ ...draft, kind: 'location', latitude: '91', longitude: '0' })).toEqual(['wrongPlace']);
  });

  it('asks the gateway for what it holds and for nothing else', () => {
    expect(wishOf({ ...draft, caption: 'old' })).toEqual({ device_id: 'dev_1', kind: 'text', text: 'Hello' });
    expect(wishOf({ ...draft, kind: 'media', file, caption: 'hi' })).toEqual({
      ...{ device_id: 'dev_1', kind: 'image', caption: 'hi' },
    });
    expect(wishOf({ ...draft, kind: 'media', file: { ...file, as: 'file' } })).toEqual({
      ...{ device_id: 'dev_1', kind: 'file', filename: 'a.png' },
    });
    expect(wishOf({ ...draft, kind: 'location', latitude: '52,52', longitude: '-13.4', name: ' Here ' })).toEqual({
      ...{ device_id: 'dev_1', kind: 'location', latitude: 52.52, longitude: -13.4, name: 'Here' },
    });
  });
});

describe('a place', () => {
  it('is read as maps give it', () => {
    expect(placeIn('52.5200, -13.405')).toEqual({ latitude: '52.5200', longitude: '-13.405' });
    expect(placeIn('52,5')).toBeUndefined();
    expect(['12', '-90', '90.1', 'a', '', '1e1'].map((typed) => degrees(typed, 90))).toEqual([
      ...[12, -90, undefined, undefined, undefined, undefined],
    ]);
  });
});
