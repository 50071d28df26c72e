import { baotou2012 } from '../../../../src/schemes';
import { openXlsx, type Sheet, type XlsxDocument } from '../../../../src/xlsx';

export type Content = string | number | boolean | null;

/** The workbook with 得分公式 as HyperFormula takes it. */
export interface FormulaBook {
  readonly sheets: Readonly<Record<string, Content[][]>>;
  readonly names: readonly { readonly name: string; readonly expression: string }[];
}

export const formulasSheetName = '得分公式';
export const headingRow = 4;
export const firstUnit = 5;
const checkColumn = 4;
const needed = ['数据填报', '扣分与佐证', formulasSheetName];

/**
 * Its sheets with formulas and what they read; without the lines that compare with 得分表, which are no part of scoring.
 * Two things are said in another way for HyperFormula 3.5: its INDEX answers no whole row, so the cells of the headings are named,
 * and its INT rounds negative numbers towards zero, so `-INT(-x)` becomes `ROUNDUP(x,0)`.
 */
export const formulaBook = (bytes: Uint8Array): FormulaBook => {
  const document = openXlsx(bytes);
  const headings = firstRow(document.names.find(({ name }) => name === 'KH_Entries')?.formula ?? '');
  const rewritten = (content: Content): Content => (typeof content === 'string' ? roundedUp(content.replaceAll('INDEX(KH_Entries,1,0)', headings)) : content);
  return {
    sheets: Object.fromEntries(
      needed.map((name) => [name, rowsOf(sheetOf(document, name), name === formulasSheetName).map((row) => row.map(rewritten))]),
    ),
    names: document.names.filter(({ name }) => name.startsWith('KH_Entr') || name.startsWith('KH_Remark')).map(({ name, formula }) => ({ name, expression: `=${formula}` })),
  };
};

/** `'数据填报'!$A$4:$Q$142` → `'数据填报'!$A$4:$Q$4` */
const firstRow = (reference: string): string => reference.replace(/\$(\d+):(\$[A-Z]+)\$\d+$/u, '$$$1:$2$$$1');

const negatedInt = '-INT(-';

const roundedUp = (formula: string): string => {
  const from = formula.indexOf(negatedInt);
  if (from < 0) return formula;
  const start = from + negatedInt.length;
  let end = start;
  for (let open = 1; open > 0 && end < formula.length; end += 1) open += formula[end] === '(' ? 1 : formula[end] === ')' ? -1 : 0;
  return roundedUp(`${formula.slice(0, from)}ROUNDUP(${formula.slice(start, end - 1)},0)${formula.slice(end)}`);
};

const sheetOf = (document: XlsxDocument, name: string): Sheet => {
  const sheet = document.sheet(name);
  if (sheet === undefined) throw new RangeError(`no sheet ${name}`);
  return sheet;
};

const figureCodes: ReadonlySet<unknown> = new Set(baotou2012.figures.map(({ code }) => code));

const rowsOf = (sheet: Sheet, scoring: boolean): Content[][] => {
  const area = sheet.usedArea() ?? { row: 0, column: 0, rows: 0, columns: 0 };
  return Array.from({ length: area.row + area.rows }, (_row, row) =>
    Array.from({ length: area.column + area.columns }, (_column, column) => {
      if (scoring && (row < headingRow || (column === checkColumn && !figureCodes.has(sheet.value(row, 0))))) return null;
      return sheet.formula(row, column) ?? plain(sheet.value(row, column));
    }),
  );
};

const plain = (value: ReturnType<Sheet['value']>): Content => (typeof value === 'object' ? null : value);
