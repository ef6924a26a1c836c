import { fileURLToPath } from 'node:url';
import { contractFiles } from './contract/contract-files.js';
import { declaredOperations } from './contract/declared-operations.js';
import { driftedFiles, writeFiles } from './contract/drift.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const files = contractFiles(await declaredOperations());
const drifted = driftedFiles(root, files);

if (drifted.length === 0) {
  process.stdout.write('The contract is what the code says.\n');
} else if (process.argv.includes('--check')) {
  process.stderr.write(`Not what the code says: ${drifted.join(', ')}. Run \`npm run contract\` and commit.\n`);
  process.exitCode = 1;
} else {
  writeFiles(root, files);
  process.stdout.write(`Written: ${drifted.join(', ')}\n`);
}
