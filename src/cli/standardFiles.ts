import { join } from 'node:path';
import { baotou2012, sampleFigures, sampleRemarks, sampleUnits } from '../schemes';
import { buildStandardWorkbook } from '../workbook/build';
import { cleanWorkbook, dirtyWorkbook, type DescribedWorkbook } from './testWorkbooks';

/**
 * The workbooks that ship, the blank one and the sample, and those of the tests with a description of what the checks must say
 * of them: by path within the project. The same sources give the same bytes.
 */
export const standardFiles = (): Readonly<Record<string, Uint8Array>> => ({
  [join('assets', 'workbook', 'baotou-2012.xlsx')]: buildStandardWorkbook({ scheme: baotou2012, units: sampleUnits }),
  [join('assets', 'workbook', 'baotou-2012-formulas.xlsx')]: buildStandardWorkbook({ scheme: baotou2012, units: sampleUnits, formulas: true }),
  [join('assets', 'workbook', 'baotou-2012-sample.xlsx')]: buildStandardWorkbook({
    scheme: baotou2012,
    units: sampleUnits,
    figures: sampleFigures,
    remarks: sampleRemarks,
    sample: true,
  }),
  ...described('baotou-2012-clean', cleanWorkbook()),
  ...described('baotou-2012-dirty', dirtyWorkbook()),
});

const described = (name: string, { bytes, findings }: DescribedWorkbook): Readonly<Record<string, Uint8Array>> => ({
  [join('tests', 'workbooks', `${name}.xlsx`)]: bytes,
  [join('tests', 'workbooks', `${name}.json`)]: new TextEncoder().encode(`[\n${findings.map((finding) => `  ${JSON.stringify(finding)}`).join(',\n')}\n]\n`),
});
