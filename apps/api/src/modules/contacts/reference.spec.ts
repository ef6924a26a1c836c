import { isChat, parseReference } from './reference.js';

describe('a recipient', () => {
  it.each([
    ['+1 (555) 000-1111', 'number', '15550001111'],
    [' 12345678901234@lid ', 'lid', '12345678901234@lid'],
    ['120363000000000001@g.us', 'group', '120363000000000001@g.us'],
    ['4915550001-1400000000@g.us', 'group', '4915550001-1400000000@g.us'],
    ['120363000000000002@newsletter', 'newsletter', '120363000000000002@newsletter'],
    ['con_01jd3w7zqk5m8n2p4r6t8v0x1y', 'contact', 'con_01jd3w7zqk5m8n2p4r6t8v0x1y'],
  ])('is understood when named %j', (text, kind, value) => {
    expect(parseReference(text)).toEqual({ kind, value });
  });

  it.each([
    '',
    '@lid',
    'abc@lid',
    '123@lid',
    '15550001111@s.whatsapp.net',
    '12345678901234@lid\n@g.us',
    '12345:2@lid',
    'status@broadcast',
    'con_',
    'msg_01jd3w7zqk5m8n2p4r6t8v0x1y',
    `${'1'.repeat(70)}@lid`,
  ])('is refused when named %j', (text) => {
    expect(parseReference(text)).toBeUndefined();
  });

  it('may be many people', () => {
    expect(['120363000000000001@g.us', '120363000000000002@newsletter'].every(isChat)).toBe(true);
    expect(['15550001111', '12345678901234@lid'].some(isChat)).toBe(false);
  });
});
