import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const text = readFileSync(new URL('./home.css', import.meta.url), 'utf8');
const file = `${createHash('sha256').update(text).digest('hex').slice(0, 12)}.css`;

/** Its address changes with its text, so that browsers may keep it. */
export const stylesheet = { text, file, address: `/home/${file}` } as const;
