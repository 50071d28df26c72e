import { baotou2012, cleanFigures, sampleUnits } from '../../schemes';
import { buildStandardWorkbook } from '../../workbook/build';
import { openXlsx } from '../../xlsx';
import { cleanNotes } from './clean';
import { locate, type Located } from './located';

/** A workbook, and everything that the checks must say of it. */
export interface DescribedWorkbook {
  readonly bytes: Uint8Array;
  readonly findings: readonly Located[];
}

/** The workbook in which nothing is wrong. */
export const cleanWorkbook = (): DescribedWorkbook => {
  const bytes = buildStandardWorkbook({ scheme: baotou2012, units: sampleUnits, figures: cleanFigures, sample: true });
  const document = openXlsx(bytes);
  return { bytes, findings: cleanNotes.flatMap((trouble) => locate(document, trouble)) };
};
