const FIRST_PAUSE_MS = 10;
/** What takes long is asked less often: the asking would slow it down. */
const LONGER = 1.3;
const LAST_PAUSE_MS = 100;

/** Resolves when the condition holds; fails with what it still said at the deadline. */
export async function eventually(promise: string, holds: () => unknown, deadlineMs = 15_000): Promise<void> {
  const deadline = Date.now() + deadlineMs;
  for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(pauseMs * LONGER, LAST_PAUSE_MS)) {
    const answer = await holds();
    if (answer === true) return;
    if (Date.now() > deadline) throw new Error(`Not in ${deadlineMs} ms: ${promise} (${String(answer)})`);
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}
