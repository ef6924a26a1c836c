const POLL_MS = 10;

/** Resolves when the condition holds; fails with what it still said at the deadline. */
export async function eventually(promise: string, holds: () => unknown, deadlineMs = 15_000): Promise<void> {
  const deadline = Date.now() + deadlineMs;
  for (;;) {
    const answer = await holds();
    if (answer === true) return;
    if (Date.now() > deadline) throw new Error(`Not in ${deadlineMs} ms: ${promise} (${String(answer)})`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}
