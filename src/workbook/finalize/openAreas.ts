import type { LockWrite, Place, RangeReading, TableReading } from '../../host/port';
import type { Attached } from '../attach';
import { headings } from '../layout';
import { findColumns } from '../read/columns';
import { cellText } from '../read/text';
import { stateColumn } from '../stateFormula';

type Open = Omit<LockWrite, 'locked'>;

/** Columns of a table, with their headings where these may be edited too. */
const columnsOf = (table: TableReading, columns: readonly number[], withHeadings = false): readonly Open[] =>
  columns.map((column) => ({
    sheet: table.sheet,
    row: table.row + (withHeadings ? 0 : 1),
    column: table.column + column,
    rows: table.rows.length + (withHeadings ? 1 : 0),
    columns: 1,
  }));

const body = ({ sheet, row, column, rows, headings: titles }: TableReading): Open => ({ sheet, row: row + 1, column, rows: rows.length, columns: titles.length });

const between = (one: number, other: number): readonly number[] =>
  Array.from({ length: Math.max(0, Math.abs(one - other) - 1) }, (_, index) => Math.min(one, other) + 1 + index);

const indexesOf = (table: Pick<TableReading, 'headings'>, wanted: readonly string[]): readonly number[] =>
  wanted.flatMap((heading) => {
    const found = findColumns(table, [heading]);
    return found.missing ? [] : [found.at(heading)];
  });

const figuresAreas = (table: TableReading): readonly Open[] => {
  const { period, definition, flags } = headings.figures;
  const [from, to] = indexesOf(table, [period, definition]);
  const units = from === undefined || to === undefined ? [] : between(from, to);
  return [...columnsOf(table, units, true), ...columnsOf(table, indexesOf(table, [flags]))];
};

const editable = ['points', 'pointsBasis', 'target', 'low', 'high', 'step', 'pointsPerStep', 'parametersBasis', 'note'] as const;

/** 标记 and the columns of the units; what the rows are stands in the others. */
const scoresAreas = ({ sheet, row, column, rows }: RangeReading): readonly Open[] => {
  const { code, title, clause, points } = headings.scores;
  const fixed: readonly string[] = [code, title, clause, points];
  return (rows[0] ?? []).flatMap((heading, index): readonly Open[] =>
    fixed.includes(cellText(heading)) ? [] : [{ sheet, row, column: column + index, rows: rows.length, columns: 1 }],
  );
};

/** The cell that a formula fills is not among them. */
const stampAreas = (stamp: RangeReading): readonly Open[] => {
  const at = (row: number, column: number, columns: number): Open => ({ ...placeOf(stamp), row: stamp.row + row, column: stamp.column + column, rows: 1, columns });
  const width = stamp.rows[0]?.length ?? 0;
  return [at(0, 0, Math.min(width, stateColumn)), ...(width > stateColumn + 1 ? [at(0, stateColumn + 1, width - stateColumn - 1)] : []), ...(stamp.rows.length > 1 ? [at(1, 0, 1)] : [])];
};

const placeOf = ({ sheet, row, column }: Place): Place => ({ sheet, row, column });

/**
 * The cells of tables and ranges that the standard workbook leaves unlocked, for staff or for the add-in: locked when the workbook
 * becomes final, unlocked when it is re-opened, also those that an office has locked of its own accord.
 */
export const openAreas = ({ tables, scores, stamp }: Attached): readonly Open[] => [
  body(tables.units),
  ...figuresAreas(tables.figures),
  body(tables.remarks),
  ...columnsOf(tables.scheme, indexesOf(tables.scheme, editable.map((key) => headings.scheme[key]))),
  ...[tables.results, tables.details, tables.issues, tables.runs].map(body),
  ...scoresAreas(scores),
  ...stampAreas(stamp),
];
