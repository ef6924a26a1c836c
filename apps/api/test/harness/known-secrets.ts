/** Every secret the tests have seen in this process: what no log line may hold. */
const known = new Set<string>();

/** Shorter ones would be found in innocent words. */
const SHORTEST = 12;

export function noteSecret<Secret extends string>(secret: Secret): Secret {
  if (secret.length >= SHORTEST) known.add(secret);
  return secret;
}

/** A key may be printed in base64, in hex, or as the numbers of its bytes. */
export function noteKey(bytes: Buffer): void {
  if (bytes.length < 16) return;
  noteSecret(bytes.toString('base64').replace(/=+$/, ''));
  noteSecret(bytes.toString('hex'));
  noteSecret([...bytes.subarray(0, 12)].join(','));
}

/** Fails the test whose gateway wrote a secret into a line of its log. */
export function refuseLeaks(lines: readonly string[]): void {
  const text = lines.join('\n');
  const leaks = [...known].filter((secret) => text.includes(secret));
  const [first] = leaks;
  if (first === undefined) return;
  const line = lines.find((one) => one.includes(first)) ?? '';
  throw new Error(`the log holds ${leaks.length} secrets, as: ${line.replaceAll(first, '█'.repeat(8)).slice(0, 600)}`);
}
