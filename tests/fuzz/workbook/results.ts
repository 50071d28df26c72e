import { inOneGo } from '../../../src/core';
import { assess, planningScoring, request } from '../../../src/workbook';
import { headings, journalSheet, journalStates, names, tables } from '../../../src/workbook/layout';
import type { Block } from '../../../src/host/port';
import type { XlsxDocument } from '../../../src/xlsx';
import { fileHost } from '../../../src/host/file';
import { smallScheme } from '../../support/smallScheme';

const planScoring = (...given: Parameters<typeof planningScoring>) => inOneGo(planningScoring(...given));

/** What the workbook says of its results: none, out of date or incomplete, or those of its figures as far as `differing` is empty. */
export interface Results {
  readonly says: 'nothing' | 'notCurrent' | 'current';
  /** Lines of results that are not what its figures give. */
  readonly differing: readonly string[];
}

const told = (values: readonly unknown[]): string => JSON.stringify(values);

/** The rows of a block as they are to be and as they are, in no order: staff may have sorted what they stand beside. */
const rowsOf = (document: XlsxDocument, block: Block, skipped: ReadonlySet<number>): { readonly wanted: readonly string[]; readonly found: readonly string[] } => {
  const sheet = document.sheet(block.sheet);
  const line = (read: (row: number, column: number) => unknown) =>
    block.cells
      .map((cells, row) => told(cells.flatMap((cell, column) => (cell === null || typeof cell === 'object' || skipped.has(block.column + column) ? [] : [read(row, column)]))))
      .sort();
  return {
    wanted: line((row, column) => block.cells[row]?.[column]),
    found: line((row, column) => sheet?.value(block.row + row, block.column + column) ?? ''),
  };
};

/** What a fresh look at the saved file finds. */
export const resultsIn = async (bytes: Uint8Array, document: XlsxDocument): Promise<Results> => {
  // A write that broke off says so.
  if (document.sheet(journalSheet)?.value(1, 0) === journalStates.open) return { says: 'notCurrent', differing: [] };
  const reading = await fileHost(bytes, 'workbook.xlsx').read(request);
  const assessed = await assess(reading, smallScheme);
  if (assessed.kind === 'refused') return { says: 'notCurrent', differing: [] };
  if (assessed.standing.kind === 'unscored') return { says: 'nothing', differing: [] };
  if (assessed.standing.kind !== 'current') return { says: 'notCurrent', differing: [] };
  const planned = planScoring(assessed, assessed.standing.time);
  if (planned.kind === 'refused') return { says: 'notCurrent', differing: [] };
  const differing = planned.patch.blocks
    .filter((block) => isResult(block, reading))
    .flatMap((block) => {
      const { wanted, found } = rowsOf(document, block, flagColumns(block, assessed.attached.scores));
      return wanted.flatMap((line, at) => (line === found[at] ? [] : [`${block.sheet}: ${line} is ${found[at] ?? ''}`]));
    });
  return { says: 'current', differing };
};

type Reading = Awaited<ReturnType<ReturnType<typeof fileHost>['read']>>;

/** Scores, results and details. Issues name cells, which move; runs are a record; marks may be cleared. */
const isResult = (block: Block, reading: Reading): boolean => {
  const range = reading.names[names.scores];
  const sheets = [reading.tables[tables.results]?.sheet, reading.tables[tables.details]?.sheet, range?.kind === 'range' ? range.sheet : undefined];
  return sheets.includes(block.sheet);
};

const flagColumns = (block: Block, scores: { readonly sheet: string; readonly column: number; readonly rows: readonly (readonly unknown[])[] }): ReadonlySet<number> => {
  if (block.sheet !== scores.sheet) return new Set();
  const at = scores.rows[0]?.indexOf(headings.scores.flags) ?? -1;
  return new Set(at < 0 ? [] : [scores.column + at]);
};
