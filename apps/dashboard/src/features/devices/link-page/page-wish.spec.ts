import { emptyPage, pageWishOf } from './page-wish.js';

describe('a wanted link page', () => {
  it('leaves to the account’s branding what nobody said', () => {
    expect(pageWishOf(emptyPage)).toEqual({ minutes: 60 });
  });

  it('says what was said, and nothing of spaces', () => {
    const typed = { time: 'week', title: ' Acme ', message: '  ', hasColour: true, colour: '#123456' } as const;
    expect(pageWishOf(typed)).toEqual({ minutes: 10_080, title: 'Acme', colour: '#123456' });
  });
});
