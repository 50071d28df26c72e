import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentationFiles } from './documentation';

// Writes the pages that are made from the program: into docs, or into the folder given.
const folder = process.argv[2] ?? 'docs';
mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(documentationFiles())) {
  writeFileSync(join(folder, name), text);
  process.stdout.write(`${join(folder, name)}\n`);
}
