import { checkUnits } from '../../src/checks';
import { fixed, scoreUnits, type Fraction, type Remark, type Scheme, type UnitScore } from '../../src/core';
import { buildStandardWorkbook, type EnteredValue, type RemarkEntry } from '../../src/workbook/build';
import { openXlsx, type Sheet, type StoredValue, type XlsxDocument } from '../../src/xlsx';
import { daySerial } from '../../src/xlsx/build';
import { convertWithLibreOffice } from './independentReader';

/** Entries by unit and figure id, as the cells are given them. */
export type Entries = Readonly<Record<string, Readonly<Record<string, EnteredValue>>>>;

export interface Opinion {
  readonly scheme: Scheme;
  readonly entries: Entries;
  readonly remarks?: readonly RemarkEntry[];
  /** What staff do to the workbook before it is calculated. */
  readonly edit?: (workbook: XlsxDocument) => void;
}

/** How many cells were compared, how many of them were 待核, and those that differ. */
export interface Comparison {
  readonly compared: number;
  readonly pending: number;
  readonly differences: readonly string[];
}

/** Has LibreOffice compute 得分公式 of every workbook, and compares every indicator, item, part and total with the core. */
export const secondOpinions = (opinions: readonly Opinion[]): readonly Comparison[] => {
  const files = opinions.map(({ scheme, entries, remarks = [], edit }) => {
    const units = Object.keys(entries).map((name) => ({ name, class: '', takesPart: true }));
    const bytes = buildStandardWorkbook({ scheme, units, figures: entries, remarks, formulas: true });
    if (edit === undefined) return bytes;
    const workbook = openXlsx(bytes);
    edit(workbook);
    return workbook.save();
  });
  return convertWithLibreOffice(files, 'xlsx').map((bytes, index) => {
    const opinion = opinions[index];
    const sheet = openXlsx(bytes).sheet('得分公式');
    if (opinion === undefined || sheet === undefined) throw new RangeError('no sheet of formulas');
    return compared(opinion, sheet);
  });
};

/** What differs of all the workbooks, as text; says how much was compared. */
export const differing = (opinions: readonly Opinion[]): readonly string[] => {
  const results = secondOpinions(opinions);
  const sum = (values: readonly number[]): string => String(values.reduce((total, value) => total + value, 0));
  process.stdout.write(
    `second opinion: ${sum(results.map(({ compared: cells }) => cells))} scores, ${sum(results.map(({ pending }) => pending))} of them pending\n`,
  );
  return results.flatMap(({ differences }) => differences);
};

const headingRow = 4;
const firstUnit = 5;

const compared = ({ scheme, entries, remarks = [] }: Opinion, sheet: Sheet): Comparison => {
  const differences: string[] = [];
  let [count, pending] = [0, 0];
  const rows = rowsByCode(sheet);
  scored(scheme, entries, remarks).forEach((unit, index) => {
    const column = firstUnit + index;
    if (sheet.value(headingRow, column) !== unit.unit) differences.push(`heading ${unit.unit}`);
    for (const [code, due] of expected(unit, scheme.places.value)) {
      const row = rows.get(code);
      const found = row === undefined ? null : sheet.value(row, column);
      count += 1;
      if (due === '待核') pending += 1;
      if (!same(found, due)) differences.push(`${unit.unit} ${code}: ${String(due)} ≠ ${JSON.stringify(found)}`);
    }
  });
  return { compared: count, pending, differences };
};

const same = (found: StoredValue, due: number | string): boolean =>
  typeof due === 'number' ? typeof found === 'number' && Math.abs(found - due) < 1e-9 : (found ?? '') === due;

/** The first row of every code: figures and vetoes come below the scores. */
const rowsByCode = (sheet: Sheet): ReadonlyMap<string, number> => {
  const rows = new Map<string, number>();
  const area = sheet.usedArea();
  for (let row = headingRow + 1; row < (area?.rows ?? 0) + (area?.row ?? 0); row += 1) {
    const code = sheet.value(row, 0);
    if (typeof code === 'string' && !rows.has(code)) rows.set(code, row);
  }
  return rows;
};

const scored = (scheme: Scheme, entries: Entries, remarks: readonly RemarkEntry[]): readonly UnitScore[] => {
  const kinds = new Map(scheme.figures.map(({ id, kind }) => [id, kind]));
  const cell = (id: string, value: EnteredValue): EnteredValue =>
    kinds.get(id) === 'date' && typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? daySerial(value) : value;
  const units = Object.entries(entries).map(([unit, values]) => ({
    unit,
    entries: new Map(Object.entries(values).map(([id, value]) => [id, { value: cell(id, value) }])),
  }));
  const remarked = (unit: string): readonly Remark[] =>
    remarks
      .filter((remark) => remark.unit === unit)
      .map(({ code, decision, reason, evidence }) => ({ code, reason, evidence, ...(decision !== '' && { vetoed: decision === '一票否决' }) }));
  return scoreUnits(scheme, checkUnits(scheme, units).units.map((unit) => ({ ...unit, remarks: remarked(unit.unit) }))).units;
};

/** What 得分表 shows of a unit, by code. */
const expected = ({ indicators, items, parts, score }: UnitScore, places: number): readonly (readonly [string, number | string])[] => {
  const number = (value: Fraction | null): number | string => (value === null ? '' : Number(fixed(value, places)));
  return [
    ...indicators.map(({ indicator, score: own, points, flag, exempt }) => {
      const none = exempt?.policy === 'leftOut' ? '不适用' : '分值不明';
      return [indicator.code, flag === 'pending' ? '待核' : points === null ? none : number(own)] as const;
    }),
    ...items.map(({ item, score: own }) => [item.id, number(own)] as const),
    ...parts.map(({ part, score: own }) => [part.id, number(own)] as const),
    ['TOTAL', number(score)],
  ];
};
