/**
 * Baileys never clears the timer of an upload of pre-keys. The gateway ends without waiting for it; a process of jest
 * would be kept for half a minute, or be killed and said to have failed.
 */
const uploadTimeoutMs = 30_000;

const begin = globalThis.setTimeout;

function beginOrForget(...given: Parameters<typeof begin>): NodeJS.Timeout {
  const timer = begin(...given);
  const isForgotten = given[1] === uploadTimeoutMs && new Error().stack?.includes('uploadPreKeys') === true;
  return isForgotten ? timer.unref() : timer;
}

globalThis.setTimeout = Object.assign(beginOrForget, begin);
