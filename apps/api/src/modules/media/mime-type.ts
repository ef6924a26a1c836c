/** Spellings of one type, as browsers, servers and sniffers write them. */
const sameAs: ReadonlyMap<string, string> = new Map([
  ['image/jpg', 'image/jpeg'],
  ['image/pjpeg', 'image/jpeg'],
  ['image/apng', 'image/png'],
  ['video/x-m4v', 'video/mp4'],
  ['audio/mp3', 'audio/mpeg'],
  ['audio/x-mp3', 'audio/mpeg'],
  ['audio/m4a', 'audio/mp4'],
  ['audio/x-m4a', 'audio/mp4'],
  ['audio/x-aac', 'audio/aac'],
  ['audio/opus', 'audio/ogg; codecs=opus'],
]);

const saysNothing = new Set(['application/octet-stream', 'binary/octet-stream']);

/** One spelling a type, without parameters but the one that matters; undefined when nothing is said. */
export function mimeTypeOf(given: string | undefined): string | undefined {
  const [essence = '', ...parameters] = (given ?? '')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  if (!/^[a-z]+\/[a-z0-9!#$&^_.+-]{1,100}$/.test(essence) || saysNothing.has(essence)) return undefined;
  const isOpus = essence === 'audio/ogg' && parameters.some((parameter) => /^codecs="?opus"?$/.test(parameter));
  return isOpus ? 'audio/ogg; codecs=opus' : (sameAs.get(essence) ?? essence);
}

export function essenceOf(mimeType: string): string {
  return mimeType.split(';')[0] ?? mimeType;
}
