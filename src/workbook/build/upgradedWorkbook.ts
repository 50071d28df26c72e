import type { Scheme } from '../../core';
import { openXlsx } from '../../xlsx';
import type { CellChange, StoredValue, XlsxDocument } from '../../xlsx/document';
import { headings, tables, takesPartWords } from '../layout';
import { headingOf, parameters } from '../parameters';
import type { CarriedParameter, OlderWorkbook } from '../upgrade/olderWorkbook';
import type { ExtraColumn } from './request';
import { buildStandardWorkbook } from './standardWorkbook';

/** A table of the new workbook: which row has which key, what its cells hold, and what they are to hold instead. */
interface Target {
  readonly has: (key: string, heading: string) => boolean;
  readonly value: (key: string, heading: string) => StoredValue;
  readonly put: (key: string, heading: string, value: StoredValue) => void;
  readonly write: () => void;
}

/**
 * A standard workbook of today's layout with what people entered into an older one: every entry as it stood there, also one that no
 * check would pass. Parameters that differ from the scheme stay edited.
 * @param ships the scheme ships with the add-in: the workbook need not carry it
 */
export const upgradedWorkbook = (older: OlderWorkbook, scheme: Scheme, ships: boolean): Uint8Array => {
  const filled = new Set(older.figures.map(({ unit }) => unit));
  // A unit that takes no part any more keeps its column, with what was entered.
  const units = older.units.map((unit) => ({ ...unit, takesPart: unit.takesPart || filled.has(unit.name) }));
  const document = openXlsx(buildStandardWorkbook({ scheme, ships, units, remarks: older.remarks, arrangement: { extraColumns: { figures: columnsOf(older) } } }));
  const unitTable = target(document, tables.units, headings.units.name);
  for (const { name, takesPart } of older.units) if (!takesPart) unitTable.put(name, headings.units.takesPart, takesPartWords.no);
  const figureTable = target(document, tables.figures, headings.figures.code);
  for (const { unit, code, value } of older.figures) figureTable.put(code, unit, value);
  for (const { heading, values: added } of older.columns) for (const { code, value } of added) figureTable.put(code, heading, value);
  const schemeTable = target(document, tables.scheme, headings.scheme.code);
  for (const { code, heading, value } of edited(schemeTable, older.parameters)) schemeTable.put(code, heading, value);
  for (const { code, text } of older.notes) if (schemeTable.value(code, headings.scheme.note) !== text) schemeTable.put(code, headings.scheme.note, text);
  for (const table of [unitTable, figureTable, schemeTable]) table.write();
  return document.save();
};

/** Columns that add the units up stand behind these. */
const columnsOf = ({ columns }: OlderWorkbook): readonly ExtraColumn[] => columns.map(({ heading }) => ({ heading, before: headings.figures.definition }));

/** @throws where the workbook has no such table, or is asked for a place that it has not: an entry would be lost */
const target = (document: XlsxDocument, name: string, keyHeading: string): Target => {
  const table = document.table(name);
  const sheet = table && document.sheet(table.sheet);
  const keys = table?.headings.indexOf(keyHeading) ?? -1;
  if (table === undefined || sheet === undefined || keys < 0) throw new Error(`The standard workbook has no table ${name}.`);
  const { row: top, column: left, rows: count } = table.area;
  const rows = new Map(Array.from({ length: count - 1 }, (_, index) => [sheet.value(top + 1 + index, left + keys), index]));
  const columns = new Map(table.headings.map((heading, index) => [heading, index]));
  const changes = Array.from({ length: count - 1 }, () => table.headings.map((): CellChange | undefined => undefined));
  const has = (key: string, heading: string): boolean => rows.has(key) && columns.has(heading);
  return {
    has,
    value: (key, heading) => sheet.value(top + 1 + (rows.get(key) ?? 0), left + (columns.get(heading) ?? 0)),
    put: (key, heading, value) => {
      const line = changes[rows.get(key) ?? -1];
      const column = columns.get(heading);
      if (line === undefined || column === undefined) throw new Error(`The new workbook has no place for ${heading} of ${key}.`);
      line[column] = { value };
    },
    write: () => document.write(table.sheet, top + 1, left, changes),
  };
};

const values: ReadonlySet<string> = new Set(parameters.map(headingOf));

/** The parameters that say something else than the scheme; where they come from goes with them. */
const edited = (table: Target, found: readonly CarriedParameter[]): readonly CarriedParameter[] => {
  const changed = found.filter(({ code, heading, value }) => values.has(heading) && table.has(code, heading) && table.value(code, heading) !== value);
  const basisOf = (heading: string): string => (heading === headingOf('points') ? headings.scheme.pointsBasis : headings.scheme.parametersBasis);
  const bases = new Set(changed.map(({ code, heading }) => `${code} ${basisOf(heading)}`));
  return [...changed, ...found.filter(({ code, heading, value }) => value !== null && bases.has(`${code} ${heading}`))];
};
