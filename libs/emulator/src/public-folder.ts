import { fileURLToPath } from 'node:url';

/** The page and the samples: beside `src` and beside `dist`, so both find it. */
export const publicFolder = fileURLToPath(new URL('../public/', import.meta.url));
