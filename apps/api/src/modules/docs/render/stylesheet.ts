import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const text = readFileSync(new URL('./docs.css', import.meta.url), 'utf8');
const version = createHash('sha256').update(text).digest('hex').slice(0, 12);

/** Its address changes with its text, so that browsers may keep it. */
export const stylesheet = { text, address: `/docs/assets/${version}.css` } as const;
