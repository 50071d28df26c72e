import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { standardFiles } from './standardFiles';

// Writes the workbooks that ship and those of the tests: into the project, or as they lie there into the folder given.
const root = process.argv[2] ?? '.';
for (const [path, bytes] of Object.entries(standardFiles())) {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
  process.stdout.write(`${file}  ${String(bytes.length)} bytes\n`);
}
