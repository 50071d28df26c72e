import { structure, type Issue } from '../../checks';
import type { Scheme } from '../../core';
import type { CellValue, Reading, TableReading } from '../../host/port';
import { headings, tables, takesPartWords } from '../layout';
import { headingOf, parameters } from '../parameters';
import { findColumns } from '../read/columns';
import { readFigures } from '../read/figures';
import { missingHeadings } from '../read/missingHeadings';
import { addressOf, cellText, plain } from '../read/text';
import { cityColumns } from '../read/unitColumns';
import { readUnits } from '../read/units';

/** What is carried over from a workbook of an older layout, as it stands there. */
export interface OlderWorkbook {
  readonly units: readonly OlderUnit[];
  readonly figures: readonly CarriedFigure[];
  /** Of 数据填报, those that add the units up. */
  readonly columns: readonly CarriedColumn[];
  readonly remarks: readonly CarriedRemark[];
  /** Cells of 指标体系 that may be edited. */
  readonly parameters: readonly CarriedParameter[];
  /** What 备注 of 指标体系 says. */
  readonly notes: readonly CarriedNote[];
  /** Entries that were formulas: their values are carried. */
  readonly formulas: number;
  /** What staff have added and the new workbook has no place for. */
  readonly leftBehind: readonly LeftBehind[];
}

export interface LeftBehind {
  /** A column with all that it holds, or a single cell. */
  readonly kind: 'column' | 'cell';
  /** The heading, or what the cell holds. */
  readonly found: string;
  /** `'数据填报'!J5` */
  readonly cell: string;
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

export interface CarriedColumn {
  readonly heading: string;
  readonly values: readonly Omit<CarriedFigure, 'unit'>[];
}

export interface CarriedRemark {
  readonly unit: string;
  readonly code: string;
  readonly decision: string;
  readonly reason: string;
  readonly evidence: string;
}

export interface CarriedNote {
  /** Of the indicator. */
  readonly code: string;
  readonly text: string;
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
  const columns = columnsIn(figures, cityColumns(figures, listed.listed), new Map([...entered.rows].map(([id, row]) => [row, byId.get(id) ?? ''])));
  const notes = parametersTable === undefined ? { carried: [], leftBehind: [] } : notesIn(parametersTable, scheme);
  const entries = [...entered.entries].flatMap(([unit, each]) => [...each].map(([id, entry]) => ({ unit, code: byId.get(id) ?? '', entry })));
  return {
    units: unitsIn(units),
    figures: entries.flatMap(({ unit, code, entry: { value } }) =>
      value === null || value === '' || typeof value === 'object' ? [] : [{ unit, code, value }],
    ),
    remarks: found,
    parameters: parametersTable === undefined ? [] : parametersIn(parametersTable),
    columns: columns.carried,
    notes: notes.carried,
    formulas: entries.filter(({ entry }) => entry.formula !== undefined).length + columns.formulas,
    leftBehind: [
      ...entered.issues.flatMap(({ code, found: heading, cell = '' }): readonly LeftBehind[] =>
        code === structure.unknownColumn.code ? [{ kind: 'column', found: heading, cell }] : [],
      ),
      ...columns.leftBehind,
      ...notes.leftBehind,
    ],
  };
};

interface Columns {
  readonly carried: readonly CarriedColumn[];
  readonly formulas: number;
  readonly leftBehind: readonly LeftBehind[];
}

/** @param codes of the figures, by row of the table */
const columnsIn = (table: TableReading, columns: readonly number[], codes: ReadonlyMap<number, string>): Columns => {
  const cells = columns.flatMap((column) =>
    table.rows.flatMap((line, row) => {
      const value = line[column] ?? null;
      return value === null || value === '' ? [] : [{ column, row, code: codes.get(row), value }];
    }),
  );
  const hasPlace = ({ code, value }: (typeof cells)[number]): boolean => code !== undefined && typeof value !== 'object';
  return {
    carried: columns.map((column) => ({
      heading: table.headings[column] ?? '',
      values: cells.flatMap((cell) => {
        const { code, value } = cell;
        return cell.column === column && code !== undefined && typeof value !== 'object' ? [{ code, value }] : [];
      }),
    })),
    formulas: cells.filter((cell) => hasPlace(cell) && (table.close?.formulas[cell.row]?.[cell.column] ?? null) !== null).length,
    leftBehind: cells.filter((cell) => !hasPlace(cell)).map(({ row, column, value }) => cellLeft(table, row, column, value)),
  };
};

const cellLeft = (table: TableReading, row: number, column: number, value: CellValue): LeftBehind => ({
  kind: 'cell',
  found: typeof value === 'object' && value !== null ? value.error : cellText(value),
  cell: addressOf({ sheet: table.sheet, row: table.row + 1 + row, column: table.column + column }),
});

const notesIn = (table: TableReading, { indicators }: Scheme): { readonly carried: readonly CarriedNote[]; readonly leftBehind: readonly LeftBehind[] } => {
  const columns = findColumns(table, [headings.scheme.code, headings.scheme.note]);
  if (columns.missing) return { carried: [], leftBehind: [] };
  const [codeColumn, noteColumn] = [columns.at(headings.scheme.code), columns.at(headings.scheme.note)];
  const known = new Set(indicators.map(({ code }) => code));
  const notes = table.rows.flatMap((line, row) => {
    const [code, text] = [plain(cellText(line[codeColumn])), cellText(line[noteColumn])];
    return text === '' ? [] : [{ code, text, row }];
  });
  return {
    carried: notes.flatMap(({ code, text }) => (known.has(code) ? [{ code, text }] : [])),
    leftBehind: notes.flatMap(({ code, text, row }) => (known.has(code) ? [] : [cellLeft(table, row, noteColumn, text)])),
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
