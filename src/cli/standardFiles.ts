import { baotou2012, sampleFigures, sampleRemarks, sampleUnits } from '../schemes';
import { buildStandardWorkbook } from '../workbook/build';

/** The workbooks that ship, by file name: the blank one and the sample. The same sources give the same bytes. */
export const standardFiles = (): Readonly<Record<string, Uint8Array>> => ({
  'baotou-2012.xlsx': buildStandardWorkbook({ scheme: baotou2012, units: sampleUnits }),
  'baotou-2012-sample.xlsx': buildStandardWorkbook({
    scheme: baotou2012,
    units: sampleUnits,
    figures: sampleFigures,
    remarks: sampleRemarks,
    sample: true,
  }),
});
