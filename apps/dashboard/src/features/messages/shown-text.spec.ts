import { shownAddress, shownName } from './shown-text.js';

describe('a name that strangers chose', () => {
  it('shows its characters in their order, whatever marks it hides', () => {
    expect(shownName('invoice\u202efdp.exe')).toBe('invoice⟨U+202E⟩fdp.exe');
    expect(shownName('a\u0000b\nc\u2066d')).toBe('a⟨U+0000⟩b⟨U+000A⟩c⟨U+2066⟩d');
  });

  it('keeps what has a shape, emoji of several parts too', () => {
    expect(shownName('Zoë 👩‍🚀 שלום.pdf')).toBe('Zoë 👩‍🚀 שלום.pdf');
  });
});

describe('an address', () => {
  it('is written with a plus only when it is a number', () => {
    expect(shownAddress('15550002222')).toBe('+15550002222');
    expect(shownAddress('120363000000000001@g.us')).toBe('120363000000000001@g.us');
  });
});
