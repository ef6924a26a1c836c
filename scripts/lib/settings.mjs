import { existsSync } from 'node:fs';
import { inRoot } from './root.mjs';

/** What .env says and the environment does not; and the demo unless told otherwise. */
export function loadSettings() {
  if (existsSync(inRoot('.env'))) process.loadEnvFile(inRoot('.env'));
  process.env.DEMO ||= '1';
}
