import fc from 'fast-check';
import { formulaCells } from '../../../src/standin/calculation/formulaCells';
import { formulaReader } from '../../../src/standin/calculation/formulaReader';
import { readersIndex } from '../../../src/standin/calculation/readers';
import { precedentsOf } from '../../../src/standin/calculation/references';
import type { FormulaCell } from '../../../src/standin/calculation/formulaCells';
import { waitingFor } from '../../../src/standin/calculation/waiting';
import { overlap, type RangeArea } from '../../../src/standin/cells/area';
import { sheetOf, workbookOf, type Written } from '../workbookOf';

const at = (row: number, column: number): string => `${String.fromCharCode(65 + column)}${row + 1}`;

const place = fc.record({ row: fc.integer({ min: 0, max: 24 }), column: fc.integer({ min: 0, max: 5 }) });

/** A number, or a formula over up to two areas. */
const content: fc.Arbitrary<Written> = fc.oneof(
  fc.constant(1),
  fc.array(fc.tuple(place, place), { minLength: 1, maxLength: 2 }).map((ends) => `=SUM(${ends.map(([one, other]) => `${at(one.row, one.column)}:${at(other.row, other.column)}`).join(',')})`),
);

const sheet = fc.array(fc.array(content, { minLength: 6, maxLength: 6 }), { minLength: 25, maxLength: 25 });

/** The plain definition: round by round, every formula that is not waiting yet is asked whether it reads a cell that waits. */
const asDefined = (changes: readonly RangeArea[], cells: readonly FormulaCell[], readsOf: (cell: FormulaCell) => readonly RangeArea[]): readonly FormulaCell[] => {
  const touches = (reads: readonly RangeArea[], fresh: readonly RangeArea[]): boolean => reads.some((read) => fresh.some((one) => one.sheet === read.sheet && overlap(one, read)));
  const own = ({ place: stands }: FormulaCell): RangeArea => ({ ...stands, rows: 1, columns: 1 });
  const waiting = cells.filter((cell) => touches([own(cell)], changes));
  let fresh = changes;
  while (fresh.length > 0) {
    const before = fresh;
    const next = cells.filter((cell) => !waiting.includes(cell) && touches(readsOf(cell), before));
    waiting.push(...next);
    fresh = next.map(own);
  }
  return waiting;
};

test('the same formulas wait, in the same order, as by the plain definition', () => {
  fc.assert(
    fc.property(sheet, fc.array(place, { maxLength: 3 }), (rows, changed) => {
      const document = workbookOf([sheetOf('表', rows)]);
      const cells = formulaCells(document, formulaReader());
      const readsOf = ({ node, place: stands }: FormulaCell): readonly RangeArea[] =>
        node === undefined ? [] : precedentsOf(node, stands, document).map(({ sheet: name, area }) => ({ sheet: name, ...area }));
      const readers = readersIndex<FormulaCell>();
      for (const cell of cells.all()) readers.add(cell, readsOf(cell));
      const changes = changed.map((one) => ({ sheet: '表', ...one, rows: 1, columns: 1 }));
      expect([...waitingFor(changes, cells, readers)]).toEqual(asDefined(changes, cells.all(), readsOf));
    }),
    { numRuns: 50 },
  );
});
