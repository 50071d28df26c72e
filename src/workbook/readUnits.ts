import { checkingUnits, structure, type Entry, type Issue } from '../checks';
import type { Scheme, Sliced, UnitFigures } from '../core';
import type { TableReading } from '../host/port';
import type { Attached } from './attach';
import { effectiveScheme, type ParameterChange } from './parameters';
import { readingFigures, type EnteredFigures } from './read/figures';
import { readRemarks } from './read/remarks';
import { compareScheme } from './read/schemeSheet';
import { addressOf } from './read/text';
import { cityColumn } from './read/unitColumns';
import { readUnits } from './read/units';

/** The units of a workbook, checked and ready to be scored. */
export interface WorkbookUnits {
  readonly units: readonly UnitFigures[];
  readonly entered: EnteredFigures;
  readonly issues: readonly Issue[];
  /** The scheme with the parameters that the workbook has changed. */
  readonly scheme: Scheme;
  readonly changedParameters: readonly ParameterChange[];
  /** Notes of indicators that the workbook has otherwise than the scheme, by code. */
  readonly notes: ReadonlyMap<string, string>;
}

type Units = WorkbookUnits | { readonly refused: readonly Issue[] };

/** Reads units, figures and remarks, and checks them. Refused where nothing could be scored. */
export const readingUnits = function* ({ tables }: Attached, written: Scheme): Sliced<Units> {
  const { scheme, changes, issues: refusedEdits, notes } = effectiveScheme(written, tables.scheme);
  const units = readUnits(tables.units);
  if (units.taking.length === 0) return { refused: units.missing ? units.issues : [...units.issues, structure.noUnits.find({ table: 'KH_Units' })] };
  yield;
  const entered = yield* readingFigures(tables.figures, scheme, units.taking, units.listed);
  if ('refused' in entered) return { refused: [entered.refused] };
  yield;
  const remarks = readRemarks(tables.remarks, scheme, units.listed);
  const structural = [...compareScheme(tables.scheme, written, scheme, changes), ...refusedEdits, ...units.issues, ...entered.issues, ...remarks.issues];
  const given = units.taking.map((unit) => ({ unit, entries: entered.entries.get(unit) ?? new Map<string, Entry>() }));
  // A city column adds up every unit of the list, whether it is scored or not.
  const city = units.taking.length === units.listed.length ? cityEntries(tables.figures, entered, units.listed) : undefined;
  yield;
  const found = yield* checkingUnits(scheme, given, city);
  const checked = found.units.map((unit): UnitFigures => ({ ...unit, remarks: remarks.byUnit.get(unit.unit) ?? [] }));
  const issues = [...structural, ...found.issues.filter(notRepeating(entered)), ...openVetoes(checked, scheme)];
  return { units: checked, entered, issues, scheme, changedParameters: changes, notes };
};

/** A row or column that is not there has an issue of its own; its blanks would only repeat it. */
const notRepeating =
  ({ rows, columns }: EnteredFigures) =>
  ({ unit, figure }: Issue): boolean =>
    (unit === undefined || columns.has(unit)) && (figure === undefined || rows.has(figure));

/** What stands in the column that adds the units up; `undefined` without one. */
const cityEntries = (
  table: TableReading,
  { rows }: EnteredFigures,
  listed: readonly string[],
): ReadonlyMap<string, Entry> | undefined => {
  const column = cityColumn(table, listed);
  if (column === undefined) return undefined;
  return new Map(
    [...rows].map(([id, row]): [string, Entry] => {
      const cell = addressOf({ sheet: table.sheet, row: table.row + 1 + row, column: table.column + column });
      return [id, { value: table.rows[row]?.[column] ?? null, cell }];
    }),
  );
};

/** A triggered veto that nobody has decided yet. */
const openVetoes = (units: readonly UnitFigures[], scheme: Scheme): readonly Issue[] =>
  units.flatMap(({ unit, figures, remarks }) =>
    scheme.vetoes.flatMap((veto): readonly Issue[] => {
      const value = veto.trigger === undefined ? undefined : figures.get(veto.trigger);
      if (value?.kind !== 'yesNo' || !value.yes) return [];
      if (remarks.some((remark) => remark.code === veto.code)) return [];
      return [structure.vetoOpen.find({ unit, veto, decidedIn: 'workbook' })];
    }),
  );
