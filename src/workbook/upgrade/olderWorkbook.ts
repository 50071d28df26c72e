import { structure, type Issue } from '../../checks';
import type { Scheme } from '../../core';
import type { CellValue, Reading, TableReading } from '../../host/port';
import { headings, tables, takesPartWords } from '../layout';
import { headingOf, parameters } from '../parameters';
import { findColumns } from '../read/columns';
import { readFigures } from '../read/figures';
import { missingHeadings } from '../read/missingHeadings';
import { cellText, plain } from '../read/text';
import { readUnits } from '../read/units';

/** What is carried over from a workbook of an older layout, as it stands there. */
export interface OlderWorkbook {
  readonly units: readonly OlderUnit[];
  readonly figures: readonly CarriedFigure[];
  readonly remarks: readonly CarriedRemark[];
  /** Cells of 指标体系 that may be edited. */
  readonly parameters: readonly CarriedParameter[];
  /** Entries that were formulas: their values are carried. */
  readonly formulas: number;
  /** Rows and columns that staff have added and that stay behind. */
  readonly leftBehind: readonly Issue[];
}

export interface OlderUnit {
  readonly name: string;
  readonly class: string;
  readonly takesPart: boolean;
}

export interface CarriedFigure {
  readonly unit: string;
  /** Of the figure: `A01`. */
  readonly code: string;
  readonly value: number | string | boolean;
}

export interface CarriedRemark {
  readonly unit: string;
  readonly code: string;
  readonly decision: string;
  readonly reason: string;
  readonly evidence: string;
}

export interface CarriedParameter {
  /** Of the indicator. */
  readonly code: string;
  readonly heading: string;
  readonly value: CellValue;
}

/** Rows and columns of which it is not clear what they mean: their entries would be lost. */
const unclear: ReadonlySet<string> = new Set(
  [structure.duplicateCode, structure.duplicateColumn, structure.renamedColumn, structure.rowWithoutCode, structure.unknownCode].map(({ code }) => code),
);

/** Everything that people entered into a workbook of an older layout; refused where an entry could not be told apart from another. */
export const olderWorkbook = (reading: Reading, scheme: Scheme): OlderWorkbook | { readonly refused: readonly Issue[] } => {
  const [units, figures, remarks, parametersTable] = [tables.units, tables.figures, tables.remarks, tables.scheme].map((name) => reading.tables[name]);
  if (units === undefined || figures === undefined) {
    const missing = [tables.units, tables.figures].filter((name) => reading.tables[name] === undefined);
    return { refused: missing.map((table) => structure.missingTable.find({ table, others: reading.tableNames })) };
  }
  const listed = readUnits(units);
  if (listed.issues.length > 0) return { refused: listed.issues };
  const entered = readFigures(figures, scheme, listed.listed, listed.listed);
  if ('refused' in entered) return { refused: [entered.refused] };
  const doubtful = entered.issues.filter(({ code, level }) => unclear.has(code) && level !== 'note');
  if (doubtful.length > 0) return { refused: doubtful };
  const found = remarks === undefined ? [] : remarksIn(remarks);
  if ('refused' in found) return found;
  const byId = new Map(scheme.figures.map(({ id, code }) => [id, code]));
  const entries = [...entered.entries].flatMap(([unit, each]) => [...each].map(([id, entry]) => ({ unit, code: byId.get(id) ?? '', entry })));
  return {
    units: unitsIn(units),
    figures: entries.flatMap(({ unit, code, entry: { value } }) =>
      value === null || value === '' || typeof value === 'object' ? [] : [{ unit, code, value }],
    ),
    remarks: found,
    parameters: parametersTable === undefined ? [] : parametersIn(parametersTable),
    formulas: entries.filter(({ entry }) => entry.formula !== undefined).length,
    leftBehind: entered.issues.filter(({ code }) => code === structure.unknownColumn.code),
  };
};

const unitsIn = (table: TableReading): readonly OlderUnit[] => {
  const columns = findColumns(table, Object.values(headings.units));
  if (columns.missing) return [];
  const text = (row: TableReading['rows'][number], heading: string): string => cellText(row[columns.at(heading)]);
  return table.rows.flatMap((row) => {
    const name = text(row, headings.units.name);
    const takesPart = plain(text(row, headings.units.takesPart)) !== takesPartWords.no;
    return name === '' ? [] : [{ name, class: text(row, headings.units.class), takesPart }];
  });
};

const remarksIn = (table: TableReading): readonly CarriedRemark[] | { readonly refused: readonly Issue[] } => {
  const columns = findColumns(table, Object.values(headings.remarks));
  if (columns.missing) return { refused: [missingHeadings(tables.remarks, columns)] };
  const { unit, code, decision, reason, evidence } = headings.remarks;
  return table.rows
    .map((row) => {
      const text = (heading: string): string => cellText(row[columns.at(heading)]);
      return { unit: text(unit), code: text(code), decision: text(decision), reason: text(reason), evidence: text(evidence) };
    })
    .filter((remark) => Object.values(remark).some((text) => text !== ''));
};

const { pointsBasis, parametersBasis } = headings.scheme;
const editable: readonly string[] = [...parameters.map(headingOf), pointsBasis, parametersBasis];

const parametersIn = (table: TableReading): readonly CarriedParameter[] => {
  const codes = findColumns(table, [headings.scheme.code]);
  if (codes.missing) return [];
  return editable.flatMap((heading) => {
    const column = findColumns(table, [heading]);
    if (column.missing) return [];
    return table.rows.map((row) => ({
      code: plain(cellText(row[codes.at(headings.scheme.code)])),
      heading,
      value: row[column.at(heading)] ?? null,
    }));
  });
};
