import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { baotou2012, sampleFigures, sampleRemarks, sampleUnits } from '../schemes';
import { buildStandardWorkbook } from '../workbook/build';

/** The files of `assets/workbook`: the same sources give the same bytes. */
const folder = process.argv[2] ?? join('assets', 'workbook');
const files = {
  'baotou-2012.xlsx': buildStandardWorkbook({ scheme: baotou2012, units: sampleUnits }),
  'baotou-2012-sample.xlsx': buildStandardWorkbook({
    scheme: baotou2012,
    units: sampleUnits,
    figures: sampleFigures,
    remarks: sampleRemarks,
    sample: true,
  }),
};
mkdirSync(folder, { recursive: true });
for (const [name, bytes] of Object.entries(files)) {
  writeFileSync(join(folder, name), bytes);
  process.stdout.write(`${join(folder, name)}  ${String(bytes.length)} bytes\n`);
}
