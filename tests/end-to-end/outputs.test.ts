import { readFileSync } from 'node:fs';
import { baotou2012, sampleFigures, sampleRemarks, sampleUnits } from '../../src/schemes';
import { buildStandardWorkbook } from '../../src/workbook/build';
import { headings, sheets, takesPartWords, tables } from '../../src/workbook/layout';
import { openXlsx } from '../../src/xlsx';
import { cellName } from '../../src/xlsx/address';
import { rearranged } from '../support/arrangements';
import { linesOf } from '../support/documents';
import { checkPackage } from '../support/packageCheck';
import { differingParts, partsOf } from '../xlsx/unzip';
import { convertWithLibreOffice, describeWithLibreOffice } from '../support/independentReader';
import { entryPlaces, formulaCells, stateCell, subtotals } from './outputs/places';
import { cellIn, holds, readBooks, shows, type ReadBook } from './outputs/readBook';
import { scoredFile, type ScoredFile } from './outputs/scoredFile';
import { sheetParts } from './outputs/sheetParts';
import { cutSheet, formatsIn, onlyFollows, strayChanges } from './outputs/untouched';
import { writtenCells } from './outputs/writtenCells';

const before = new Uint8Array(readFileSync('assets/workbook/baotou-2012-sample.xlsx'));
const now = '2012-12-31 17:05';
const sample = { scheme: baotou2012, figures: sampleFigures, remarks: sampleRemarks, sample: true };
let scored: ScoredFile;

beforeAll(async () => {
  scored = await scoredFile(before, now);
});

/** Cells of a patch that a reader finds otherwise. */
const notAsWritten = ({ patch }: ScoredFile, book: ReadBook): readonly string[] =>
  writtenCells(patch)
    .filter(({ sheet, row, column, written }) => !holds(cellIn(book, sheet, row, column), written))
    .map(({ sheet, name, row, column, written }) => `${sheet} ${name}: ${JSON.stringify([written, cellIn(book, sheet, row, column)])}`);

/** The `c` elements of the entry columns as they are written in the file. */
const entryElements = (bytes: Uint8Array): readonly (string | undefined)[] => {
  const parts = partsOf(bytes);
  const { cells } = cutSheet(parts[sheetParts(parts).get(sheets.figures) ?? ''] ?? '');
  return entryPlaces(bytes).map(({ row, column }) => cells.get(cellName(row, column)));
};

/** The scored sample where the last unit does not take part any more. */
const withoutLastUnit = (): Uint8Array => {
  const document = openXlsx(scored.bytes);
  const table = document.table(tables.units);
  if (table?.area.rows !== sampleUnits.length + 1) throw new Error('not one row for every unit');
  const { row, column } = table.area;
  const takesPart = column + table.headings.indexOf(headings.units.takesPart);
  document.write(table.sheet, row + sampleUnits.length, takesPart, [[{ value: takesPartWords.no }]]);
  return document.save();
};

describe('the scored sample', () => {
  test('is sound, and another reader finds in it every cell as it was to be written', () => {
    expect(checkPackage(scored.bytes)).toEqual([]);
    const [book = {}] = readBooks([scored.bytes]);
    expect(notAsWritten(scored, book)).toEqual([]);
    expect(writtenCells(scored.patch).length).toBeGreaterThan(10_000);
    expect(scored.outcome.receipt.differences).toEqual([]);
  });

  test('scored again without its last unit loses what stood there for that unit', async () => {
    const unit = sampleUnits.at(-1)?.name ?? '';
    const again = await scoredFile(withoutLastUnit(), now);
    const [book = {}] = readBooks([again.bytes]);
    expect(again.outcome.scores.units.map((each) => each.unit)).toEqual(sampleUnits.slice(0, -1).map(({ name }) => name));
    expect(notAsWritten(again, book)).toEqual([]);
    expect(checkPackage(again.bytes)).toEqual([]);
    const naming = [sheets.results, sheets.details].flatMap((name) => book[name]?.flat().filter(({ value }) => value === unit) ?? []);
    expect(naming).toEqual([]);
  });

  test('has colours and lists down to the last row of the tables that grew', () => {
    const parts = partsOf(scored.bytes);
    const document = openXlsx(scored.bytes);
    const was = openXlsx(before);
    const beyond = scored.patch.tables.flatMap(({ table: name }) => {
      const [old, table] = [was.table(name), document.table(name)];
      const xml = parts[sheetParts(parts).get(table?.sheet ?? '') ?? ''] ?? '';
      const ends = [...xml.matchAll(/ sqref="[A-Z]+(\d+):[A-Z]+(\d+)"/g)].flatMap(([, first, last]) =>
        Number(first) === (old?.area.row ?? 0) + 2 ? [Number(last)] : [],
      );
      return ends.map((end) => end - (table?.area.row ?? 0) - (table?.area.rows ?? 0));
    });
    expect(beyond.filter((rows) => rows < 0)).toEqual([]);
    expect(beyond.length).toBeGreaterThan(0);
  });

  test('differs from the sample only where something was to be written', () => {
    const [was, is] = [partsOf(before), partsOf(scored.bytes)];
    const sheetOf = new Map([...sheetParts(was)].map(([sheet, part]) => [part, sheet]));
    const resized = new Set(scored.patch.tables.map(({ table }) => openXlsx(before).table(table)?.sheet));
    const stray = differingParts(before, scored.bytes).flatMap((part) => {
      const [one = '', other = ''] = [was[part], is[part]];
      const sheet = sheetOf.get(part);
      if (sheet === undefined) return onlyFollows(part, one, other) ? [] : [part];
      const written = new Set(writtenCells(scored.patch).flatMap((cell) => (cell.sheet === sheet ? [cell.name] : [])));
      return strayChanges(one, other, written, resized.has(sheet)).map((change) => `${sheet}: ${change}`);
    });
    expect(stray).toEqual([]);
  });

  test('leaves the sheets that staff fill in byte for byte, but for 标记 of 数据填报', () => {
    const changed = differingParts(before, scored.bytes);
    const parts = sheetParts(partsOf(before));
    const untouched = [sheets.guide, sheets.remarks, sheets.scheme].map((sheet) => parts.get(sheet) ?? sheet);
    expect(untouched.filter((part) => changed.includes(part))).toEqual([]);
    expect(entryElements(scored.bytes)).toEqual(entryElements(before));
    expect(entryElements(before).filter((cell) => cell?.includes('<v>')).length).toBeGreaterThan(600);
  });

  test('has new formats behind those that were there', () => {
    const [was, is] = [before, scored.bytes].map((bytes) => formatsIn(partsOf(bytes)['xl/styles.xml'] ?? ''));
    expect(is?.startsWith(was ?? 'none')).toBe(true);
  });

  test('keeps the result of every subtotal in the file, for viewers that do not calculate', () => {
    expect(subtotals(scored.bytes).filter(({ result }) => result === null)).toEqual([]);
    expect(subtotals(scored.bytes).length).toBeGreaterThan(200);
  });

  test('scored again later is left as it is', async () => {
    const again = await scoredFile(scored.bytes, '2013-01-08 09:30');
    expect(again.outcome.receipt.cells).toBe(0);
    expect(linesOf(again.bytes)).toEqual(linesOf(scored.bytes));
  });

  test('scored again with another time in the stamp gains a row in 运行记录, the time of the run and the fingerprint of its record, nothing else', async () => {
    const edited = openXlsx(scored.bytes);
    edited.write(sheets.results, 3, 1, [[{ value: '2012-12-31 17:04' }]]);
    const again = await scoredFile(edited.save(), '2013-01-08 09:30');
    const [first, second] = [linesOf(edited.save()), linesOf(again.bytes)];
    const { runs, results } = sheets;
    // What the state shows is computed from the time that was edited: the file drops it, and scoring says it again.
    const [stamp, state, newest] = [`${results} 3,1 `, `${results} 3,7 `, `${results} 3,8 `];
    const come = second.filter((line) => !first.includes(line));
    const columns = Object.values(headings.runs).flatMap((heading, column) => (heading === headings.runs.changedParameters ? [] : [column]));
    const expected = [`table ["${tables.runs}"`, stamp, state, newest, ...columns.map((column) => `${runs} 4,${String(column)} `)];
    expect(come.map((line) => expected.findIndex((start) => line.startsWith(start)))).toEqual(expected.map((_, index) => index));
    expect(first.filter((line) => !second.includes(line))).toEqual([
      expect.stringContaining(`table ["${tables.runs}"`),
      expect.stringMatching(`^${stamp}.*2012-12-31 17:04`),
      expect.stringMatching(`^${state}`),
      expect.stringMatching(`^${newest}.*1-[0-9a-f]{16}`),
    ]);
  });
});

const wrongTotal = 987.65;

const withWrongTotal = (): { readonly bytes: Uint8Array; readonly name: string } => {
  const total = subtotals(scored.bytes).findLast(({ result }) => typeof result === 'number' && result > 0);
  if (!total) throw new Error('no subtotal');
  const document = openXlsx(scored.bytes);
  document.write(total.sheet, total.row, total.column, [[{ shows: wrongTotal }]]);
  return { bytes: document.save(), name: `${total.sheet} ${cellName(total.row, total.column)}` };
};

const withOtherFigure = (): Uint8Array => {
  const figure = entryPlaces(scored.bytes).find(({ value }) => typeof value === 'number');
  if (typeof figure?.value !== 'number') throw new Error('no figure');
  const document = openXlsx(scored.bytes);
  document.write(figure.sheet, figure.row, figure.column, [[{ value: figure.value + 1 }]]);
  return document.save();
};

/** Formulas of a file whose stored result is not what LibreOffice computes. */
const outdated = (file: Uint8Array, computed: ReadBook): readonly string[] =>
  formulaCells(file)
    .filter(({ result, sheet, row, column }) => result !== null && !shows(cellIn(computed, sheet, row, column), result))
    .map(({ sheet, row, column }) => `${sheet} ${cellName(row, column)}`);

describeWithLibreOffice('LibreOffice, which computes everything anew,', () => {
  const rearrangedWorkbooks = rearranged(10, 42).map(({ arrangement, units }) =>
    buildStandardWorkbook({ ...sample, units, arrangement }),
  );
  let spoilt: ReturnType<typeof withWrongTotal>;
  let saved: readonly Uint8Array[];
  let books: readonly ReadBook[];

  beforeAll(() => {
    spoilt = withWrongTotal();
    saved = convertWithLibreOffice([scored.bytes, spoilt.bytes, withOtherFigure(), ...rearrangedWorkbooks], 'xlsx');
    books = readBooks(saved.slice(0, 3));
  });

  const bookOf = (index: number): ReadBook => books[index] ?? {};

  test('finds every cell as it was to be written', () => {
    expect(notAsWritten(scored, bookOf(0))).toEqual([]);
  });

  test('computes for every formula the result that is stored with it', () => {
    expect(outdated(scored.bytes, bookOf(0))).toEqual([]);
    expect(formulaCells(scored.bytes).filter(({ result }) => result !== null).length).toBeGreaterThan(200);
  });

  test('corrects a wrong subtotal, so that it is known to compute', () => {
    expect(outdated(spoilt.bytes, bookOf(1))).toEqual([spoilt.name]);
  });

  test('says 数据未变化 after scoring, and asks to score again when a figure was changed', () => {
    const { sheet, row, column } = stateCell(scored.bytes);
    expect([bookOf(0), bookOf(2)].map((book) => cellIn(book, sheet, row, column).value)).toEqual([
      '数据未变化',
      '数据已变化，请重新评分',
    ]);
  });

  test('saves the scored sample so that scoring it again finds nothing to write', async () => {
    const again = await scoredFile(saved[0] ?? new Uint8Array(), '2013-01-08 09:30');
    expect(again.outcome.scores).toEqual(scored.outcome.scores);
    expect(again.outcome.issues).toEqual(scored.outcome.issues);
    expect(again.outcome.changes).toEqual([]);
    expect(again.outcome.receipt.cells).toBe(0);
  });

  test.each(rearrangedWorkbooks.map((_, index) => index))('saves rearranged workbook %i so that it is scored as before', async (index) => {
    const { patch, outcome } = await scoredFile(rearrangedWorkbooks[index] ?? new Uint8Array(), now);
    const trip = await scoredFile(saved[index + 3] ?? new Uint8Array(), now);
    const gist = ({ scores, issues, receipt }: typeof outcome) => ({ scores, issues, cells: receipt.cells });
    expect(gist(trip.outcome)).toEqual(gist(outcome));
    expect(trip.patch).toEqual(patch);
    expect(checkPackage(trip.bytes)).toEqual([]);
  });
});
