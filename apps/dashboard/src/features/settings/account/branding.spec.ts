import { brandingOf, isColour, shownColour, typedOf, usualColour } from './branding.js';

describe('the branding', () => {
  it('keeps nothing of what was left empty', () => {
    expect(brandingOf({ title: ' Acme ', colour: '', message: '  ' })).toEqual({
      ...{ title: 'Acme', colour: null, message: null },
    });
    expect(typedOf({ title: null, colour: '#112233', message: null })).toEqual({
      ...{ title: '', colour: '#112233', message: '' },
    });
  });

  it('shows the usual colour until a whole one is typed', () => {
    expect(shownColour('#12')).toBe(usualColour);
    expect(shownColour('#AA0011')).toBe('#AA0011');
    expect([isColour(''), isColour('red'), isColour('#aa0011')]).toEqual([true, false, true]);
  });
});
