import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { standardFiles } from './standardFiles';

// Writes the workbooks that ship: into assets/workbook, or into the folder given.
const folder = process.argv[2] ?? join('assets', 'workbook');
mkdirSync(folder, { recursive: true });
for (const [name, bytes] of Object.entries(standardFiles())) {
  writeFileSync(join(folder, name), bytes);
  process.stdout.write(`${join(folder, name)}  ${String(bytes.length)} bytes\n`);
}
