const startedAt = Date.now();

/** A step that takes longer than a moment says that it began and how long it took. */
export async function step(title, work) {
  const begun = Date.now();
  process.stderr.write(`  ${title} …\n`);
  const result = await work();
  process.stderr.write(`  ${title}: ${seconds(Date.now() - begun)}\n`);
  return result;
}

export const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`;

export const sinceStart = () => seconds(Date.now() - startedAt);

/** A problem that a sentence explains: printed without a stack, and the end. */
export class Problem extends Error {}

/** Runs a script's main function; a Problem is its sentence and exit code 1, anything else a defect with its stack. */
export async function main(work) {
  try {
    const code = await work();
    if (typeof code === 'number') process.exitCode = code;
  } catch (error) {
    process.stderr.write(`${error instanceof Problem ? error.message : error.stack}\n`);
    process.exitCode = 1;
  }
}
