import path from 'node:path';
import { declaredOperations } from './contract/declared-operations.js';
import { writeFiles } from './contract/drift.js';
import { siteSources } from './modules/docs/index.js';
import { describedSettings } from './platform/config/setting.js';

/** Writes the sources of the docs site into the folder it is given. */
const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('name the folder that the sources of the docs site go to');
writeFiles(path.resolve(folder), siteSources(await declaredOperations(), describedSettings()));
