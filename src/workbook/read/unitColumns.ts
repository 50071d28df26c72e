import type { Issue } from '../../checks';
import type { TableReading } from '../../host/port';
import { structureIssue } from '../structure';
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
    else if (unit !== undefined) issues.push(duplicateColumn(heading, cell));
    else if (!cityHeadings.has(name) && holdsData(table, column)) issues.push(strangeColumn(heading, cell, byName));
  });
  const without = units.filter((unit) => !columns.has(unit));
  return { columns, issues: [...issues, ...without.map((unit) => unitWithoutColumn(unit, table.sheet))] };
};

const holdsData = (table: TableReading, column: number): boolean =>
  table.rows.some((row) => cellText(row[column]) !== '');

const duplicateColumn = (heading: string, cell: string): Issue =>
  structureIssue('duplicateColumn', {
    found: heading,
    cell,
    message: { zh: `列标题“${heading}”重复，只采用第一列`, en: `the heading “${heading}” stands twice; the first column is used` },
    fix: { zh: '请删除或改名多余的列', en: 'Delete or rename the other column' },
  });

const strangeColumn = (heading: string, cell: string, units: ReadonlyMap<string, string>): Issue => {
  const name = plain(heading);
  const twin = units.get(name.replace(/\d+$/u, ''));
  if (twin === undefined && !madeByExcel.test(name)) {
    return structureIssue('unknownColumn', {
      found: heading,
      cell,
      message: {
        zh: `列“${heading}”不是单位名单中的单位，未采用`,
        en: `the column “${heading}” is no unit of the list and is not used`,
      },
      fix: {
        zh: '如需考核该单位，请在“说明”表的单位名单中增加一行',
        en: 'To score it, add a row to the list of units on sheet 说明',
      },
    });
  }
  return structureIssue('renamedColumn', {
    found: heading,
    cell,
    ...(twin !== undefined && { unit: twin }),
    message: {
      zh: `列标题“${heading}”是 Excel 因重名或空白自动改成的，该列数据未采用`,
      en: `the heading “${heading}” was made by Excel from an equal or blank one; its figures are not used`,
    },
    fix: { zh: '请把列标题改为正确的单位名称，或删除该列', en: 'Enter the right unit name as heading, or delete the column' },
  });
};

const unitWithoutColumn = (unit: string, sheet: string): Issue =>
  structureIssue('unitWithoutColumn', {
    found: '',
    unit,
    message: {
      zh: `单位“${unit}”在工作表“${sheet}”中没有数据列，全部指标待核`,
      en: `the unit “${unit}” has no column on sheet ${sheet}; all its indicators are pending`,
    },
    fix: {
      zh: '请在“期间”与“填报口径”之间插入一列并以该单位命名；不考核的单位请在名单中填“不参加”',
      en: 'Insert a column named after it before 填报口径; for a unit that is not scored enter 不参加 in the list',
    },
  });
