import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { baotou2012 } from '../../../src/schemes';
import { buildStandardWorkbook } from '../../../src/workbook/build';
import { workUnits } from './units';

/** The standard workbook of so many units, filled in. */
export const workbookOf = (count: number, formulas = false): Uint8Array => {
  const units = workUnits(count);
  return buildStandardWorkbook({
    scheme: baotou2012,
    units: units.map(({ name }) => ({ name, class: '', takesPart: true })),
    figures: Object.fromEntries(units.map(({ name, entries }) => [name, entries])),
    ships: true,
    formulas,
  });
};

/** The same as a file of a folder, made where it is not there yet. */
export const workbookFile = (folder: string, count: number, formulas = false): string => {
  const path = join(folder, `units-${String(count)}${formulas ? '-formulas' : ''}.xlsx`);
  if (existsSync(path)) return path;
  mkdirSync(folder, { recursive: true });
  writeFileSync(path, workbookOf(count, formulas));
  return path;
};
