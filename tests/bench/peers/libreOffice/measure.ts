import { readFileSync } from 'node:fs';
import { openXlsx, type Sheet } from '../../../../src/xlsx';
import { scoreFile } from '../../commandLine/scoreFile';
import { spreadOf } from '../../measure/spread';
import { entriesOf, workUnits } from '../../work/units';
import { workbookFile } from '../../work/workbook';
import { firstUnit, formulasSheetName, headingRow } from '../hyperFormula/sheets';
import { agreement } from '../ours/comparing';
import { parseAndScore } from '../ours/ours';
import { convert } from './convert';

const rowsByCode = (sheet: Sheet): ReadonlyMap<unknown, number> => {
  const rows = new Map<unknown, number>();
  const area = sheet.usedArea();
  for (let row = headingRow + 1; row < (area?.row ?? 0) + (area?.rows ?? 0); row += 1) {
    const code = sheet.value(row, 0);
    if (!rows.has(code)) rows.set(code, row);
  }
  return rows;
};

/** File in, file out, by turns: LibreOffice with the workbook that holds 得分公式, the command line with the one that needs none. */
export const measureLibreOffice = async (soffice: string, folder: string, units: number, runs: number) => {
  const [plain, formulas] = [workbookFile(folder, units), workbookFile(folder, units, true)];
  const { file } = await convert(soffice, formulas, folder);
  const sheet = openXlsx(readFileSync(file)).sheet(formulasSheetName);
  if (sheet === undefined) throw new RangeError(`no sheet ${formulasSheetName}`);
  const rows = rowsByCode(sheet);
  const agreed = agreement(parseAndScore(entriesOf(workUnits(units))), (unit, code) => {
    const value = sheet.value(rows.get(code) ?? -1, firstUnit + unit);
    return typeof value === 'number' ? value : undefined;
  });
  const [ours, theirs] = [new Array<number>(), new Array<number>()];
  for (let run = 0; run < runs; run += 1) {
    ours.push((await scoreFile(plain, folder)).took);
    theirs.push((await convert(soffice, formulas, folder)).took);
  }
  return { units, ours: spreadOf(ours), theirs: spreadOf(theirs), ...agreed };
};
