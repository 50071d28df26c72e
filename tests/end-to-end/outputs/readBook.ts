import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { CellWrite } from '../../../src/host/port';
import type { StoredValue } from '../../../src/xlsx';

/** A cell as Excelize finds it in a file: `value` as stored, `formula` without its equals sign or ''. */
export interface ReadCell {
  readonly value: string;
  readonly formula: string;
  readonly text: boolean;
}

/** Cells by sheet, row and column; those behind the last filled one of a row are not there. */
export type ReadBook = Readonly<Record<string, readonly (readonly ReadCell[])[] | undefined>>;

const script = `
const { init } = require(process.argv[1]);
init(process.argv[2]).then((excelize) => {
  process.stdout.write(JSON.stringify(process.argv.slice(3).map((path) => read(excelize, path))));
});
const texts = new Set([5, 7]);
const read = (excelize, path) => {
  const file = excelize.OpenReader(new Uint8Array(require('fs').readFileSync(path)));
  if (file.error) throw new Error(file.error);
  return Object.fromEntries(file.GetSheetList().list.map((sheet) => {
    const rows = file.GetRows(sheet, { RawCellValue: true }).result;
    return [sheet, rows.map((row, down) => row.map((value, across) => {
      const cell = excelize.CoordinatesToCellName(across + 1, down + 1).cell;
      const formula = file.GetCellFormula(sheet, cell).formula;
      return { value, formula, text: texts.has(file.GetCellType(sheet, cell).cellType) };
    }))];
  }));
};
`;

/** Reads every cell of the files with Excelize, in a process of its own. */
export const readBooks = (files: readonly Uint8Array[]): readonly ReadBook[] => {
  const folder = mkdtempSync(join(tmpdir(), 'xlsx-'));
  try {
    const paths = files.map((bytes, index) => {
      const path = join(folder, `file${String(index)}.xlsx`);
      writeFileSync(path, bytes);
      return path;
    });
    const entry = createRequire(__filename).resolve('excelize-wasm');
    const wasm = join(dirname(entry), 'excelize.wasm.gz');
    const answer = execFileSync(process.execPath, ['-e', script, entry, wasm, ...paths], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    return JSON.parse(answer) as readonly ReadBook[];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const blank: ReadCell = { value: '', formula: '', text: false };

export const cellIn = (book: ReadBook, sheet: string, row: number, column: number): ReadCell =>
  book[sheet]?.[row]?.[column] ?? blank;

/** A text or number as the value of a cell; numbers to the 15 digits that a workbook keeps. */
export const shows = ({ value }: ReadCell, expected: StoredValue): boolean =>
  typeof expected === 'number' ? value !== '' && Number(Number(value).toPrecision(15)) === expected : value === expected;

/** The cell holds what was to be written into it: a text as text, a number as number, a formula with its result. */
export const holds = (cell: ReadCell, written: NonNullable<CellWrite>): boolean => {
  const { formula, text } = cell;
  if (written === '') return cell.value === '' && formula === '';
  if (typeof written !== 'object') return formula === '' && text === (typeof written === 'string') && shows(cell, written);
  return ('formula' in written ? `=${formula}` === written.formula : formula !== '') && shows(cell, written.shows ?? '');
};
