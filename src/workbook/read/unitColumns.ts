import { structure, type Issue } from '../../checks';
import type { TableReading } from '../../host/port';
import { addressOf, cellText, plain } from './text';

/** Headings of a column that adds the units up. */
const cityHeadings: ReadonlySet<string> = new Set(['全市', '合计', '总计']);
/** What Excel makes of a heading that is blank or equal to another one: 列1, Column1, 青山区2. */
const madeByExcel = /^(?:列|Column)\d+$/u;

interface UnitColumns {
  readonly columns: ReadonlyMap<string, number>;
  readonly issues: readonly Issue[];
}

/** Finds the column of every unit by its heading; other columns are left alone, with an issue where they hold data. */
export const unitColumns = (
  table: TableReading,
  own: ReadonlySet<number>,
  units: readonly string[],
  listed: readonly string[],
): UnitColumns => {
  const columns = new Map<string, number>();
  const issues: Issue[] = [];
  const byName = new Map(listed.map((unit) => [plain(unit), unit]));
  table.headings.forEach((heading, column) => {
    if (own.has(column)) return;
    const name = plain(heading);
    const unit = byName.get(name);
    const cell = addressOf({ sheet: table.sheet, row: table.row, column: table.column + column });
    if (unit !== undefined && !columns.has(unit)) columns.set(unit, column);
    else if (unit !== undefined) issues.push(structure.duplicateColumn.find({ heading, cell }));
    else if (!cityHeadings.has(name) && holdsData(table, column)) issues.push(strangeColumn(heading, cell, byName));
  });
  const without = units.filter((unit) => !columns.has(unit));
  return { columns, issues: [...issues, ...without.map((unit) => structure.unitWithoutColumn.find({ unit, sheet: table.sheet }))] };
};

/** The first column that adds the units up; `undefined` where there is none. A unit may bear such a name. */
export const cityColumn = (table: Pick<TableReading, 'headings'>, listed: readonly string[]): number | undefined => cityColumns(table, listed)[0];

/** All columns that add the units up. */
export const cityColumns = ({ headings }: Pick<TableReading, 'headings'>, listed: readonly string[]): readonly number[] => {
  const names = new Set(listed.map(plain));
  return headings.map(plain).flatMap((name, column) => (cityHeadings.has(name) && !names.has(name) ? [column] : []));
};

const holdsData = (table: TableReading, column: number): boolean =>
  table.rows.some((row) => cellText(row[column]) !== '');

const strangeColumn = (heading: string, cell: string, units: ReadonlyMap<string, string>): Issue => {
  const name = plain(heading);
  const unit = units.get(name.replace(/\d+$/u, ''));
  if (unit === undefined && !madeByExcel.test(name)) return structure.unknownColumn.find({ heading, cell });
  return structure.renamedColumn.find({ heading, cell, ...(unit !== undefined && { unit }) });
};
