/** JSON texts, as no object could say them: what a field may be given by somebody careless or worse. */
export const hostileValues: Readonly<Record<string, string>> = {
  null: 'null',
  true: 'true',
  false: 'false',
  zero: '0',
  'a negative number': '-1',
  'a fraction': '1.5',
  'a number beyond all': '1e400',
  'a number of 400 digits': '9'.repeat(400),
  'an empty text': '""',
  'a blank text': '" \\t\\n "',
  'an empty list': '[]',
  'an empty object': '{}',
  'a list of lists': '[[["x"]]]',
  'a list with null': '[null]',
  'a list with objects': '[{"a":1}]',
  'an object': '{"toString":"x","length":3}',
  'an object with __proto__': '{"__proto__":{"polluted":true}}',
  'an object with a constructor': '{"constructor":{"prototype":{"polluted":true}}}',
  'a NUL': '"a\\u0000b"',
  'only a NUL': '"\\u0000"',
  'half of a surrogate pair': '"a\\ud800b"',
  'the other half': '"\\udfff"',
  'a surrogate pair the wrong way round': '"\\udc00\\ud800"',
  'a list with half of a surrogate pair': '["\\ud800"]',
  'a long text': JSON.stringify('x'.repeat(100_000)),
  'a text that looks like a command': '"\'; DROP TABLE messages; --"',
  'a path': '"../../../../etc/passwd"',
  'nested 50,000 deep': '['.repeat(50_000) + ']'.repeat(50_000),
  'objects nested 25,000 deep': '{"a":'.repeat(25_000) + '1' + '}'.repeat(25_000),
};

/** Which of them a field of this type takes, because they are what it asks for. */
export function mayTake(type: string | undefined, isRequired: boolean, what: string): boolean {
  const text = ['a text that looks like a command', 'a path', 'a long text'];
  if (what === 'null') return !isRequired;
  if (type === 'boolean') return what === 'true' || what === 'false';
  if (type === 'number' || type === 'integer') return ['zero', 'a negative number', 'a fraction'].includes(what);
  if (type === 'array') return what === 'an empty list';
  return type === 'string' && text.includes(what);
}
