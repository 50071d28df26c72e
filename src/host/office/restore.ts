import type { Before, Block, BlockImage, FormatsBefore, Patch, Receipt, UndoJournal } from '../port';
import { placeIn, placeKey } from '../restoring';
import { blockWrite } from './blockCells';
import { diagnose } from './diagnose';
import { isWritten } from './exactCells';
import { changedIn, type Findings, type FoundRows } from './findings';
import { lookForWhatIsThere } from './gone';
import { putBack, type Outcome } from './putBack';
import { goneSheets, takeAway } from './made';
import { cellsOf, holdStill, probe, rangeOf, resize, type CellsAt } from './ranges';
import { inExcel, type Session } from './session';

/**
 * Two round trips: looks what is still as it was left, then writes, calculates and reads back. Excel cannot write on condition,
 * and what a user has changed in between must not be overwritten: the write asks once more before its first cell, and what it has
 * overwritten comes back with a third. Where sheets were made, one before tells which of them are there, and they go in one more, once they are blank.
 * What is gone is left out, and takes two more to be told. What exceeds the payload limits takes one more of each for every part.
 */
export const restorePatch = async (session: Session, replaced: Before, journal?: UndoJournal): Promise<Receipt> => {
  if (isEmpty(replaced)) return { before: [], tables: [], names: [], formats: [], differences: [], cells: 0 };
  session.memory.looks = [];
  const lost = await goneSheets(session, replaced);
  const isThere = ({ sheet }: { readonly sheet: string }): boolean => !lost.has(sheet);
  const toPutBack: Before = { ...replaced, before: replaced.before.filter(isThere), formats: replaced.formats.filter(isThere) };
  let patch = asPatch(toPutBack);
  try {
    const { before, found, gone: missing } = await lookForWhatIsThere(session, toPutBack);
    patch = asPatch(before);
    const formats = formatsOf(found);
    const around = { first: (await journal?.first(before)) ?? [], last: journal?.last([...missing, ...changedIn(found)]) ?? [] };
    const receipt = receiptOf(before, found, formats, await carryOut(session, patch, found, formats, around));
    const gone = await takeAway(session, before);
    return { ...receipt, differences: [...missing, ...receipt.differences], before: receipt.before.filter(({ sheet }) => !gone.has(sheet)), formats: formats.filter(({ sheet }) => !gone.has(sheet)) };
  } catch (failure) {
    throw await diagnose(session, patch, failure);
  }
};

const isEmpty = ({ before, tables, names, formats, sheets = [], newNames = [] }: Before): boolean =>
  [before, tables, names, formats, sheets, newNames].every(({ length }) => length === 0);

/** Where things are put back, for probing and for finding out what stands in the way. */
const asPatch = (before: Before): Patch => ({
  tables: before.tables,
  names: before.names,
  formats: before.formats.map(({ sheet, row, column, numberFormats }) => ({ sheet, row, column, rows: numberFormats.length, columns: numberFormats[0]?.length ?? 0 })),
  blocks: before.before.map(({ sheet, row, column, written }) => ({ sheet, row, column, numberFormat: 'General', cells: written.map((line) => line.map(() => null)) })),
});

/** Formats of cells that somebody has changed since stay; those of written cells come back with their block. */
const formatsOf = ({ requests, formats }: Findings): readonly FormatsBefore[] => {
  const changed = new Set(changedIn({ requests }).map(placeKey));
  return formats.map(({ before, now }) => ({
    sheet: before.sheet,
    row: before.row,
    column: before.column,
    numberFormats: now,
    written: before.numberFormats.map((line, row) =>
      line.map((format, column) => {
        const still = now[row]?.[column] === before.written[row]?.[column] && !changed.has(placeKey(placeIn(before, row, column)));
        return still ? format : null;
      }),
    ),
  }));
};

type Outcomes = ReadonlyMap<FoundRows, Outcome>;

/** Blocks of a journal, before and after everything else. */
interface Around {
  readonly first: readonly Block[];
  readonly last: readonly Block[];
}

const carryOut = async (session: Session, patch: Patch, found: Findings, formats: readonly FormatsBefore[], { first: noted, last }: Around): Promise<Outcomes> => {
  const toWrite = found.requests.map((rows) => rows.filter(hasAnything));
  const blocks = new Set(toWrite.flat().map(({ slice }) => slice.block));
  const formatted = formats.filter(({ written }) => written.flat().some((format) => format !== null));
  const besides = found.tables.length + found.names.length + formatted.length > 0;
  const before = (context: Excel.RequestContext, cells: CellsAt): void => {
    probe(cells, [...patch.blocks.filter((_, block) => blocks.has(block)), ...noted]);
    writeAll(cells, noted, found.protectedSheets);
    for (const { table, rows } of found.tables) resize(context, table, rows);
    for (const { name, formula } of found.names) context.workbook.names.getItem(name).formula = formula;
    for (const one of formatted) cells(one, one.written.length, one.written[0]?.length ?? 0).numberFormat = one.written.map((line) => [...line]);
  };
  const outcomes = new Map<FoundRows, Outcome>();
  const requests = toWrite.flatMap((rows, index) => {
    const first = index === 0 && (besides || blocks.size > 0 || noted.length > 0);
    const marks = index === toWrite.length - 1 ? last : [];
    return first || rows.length + marks.length > 0 ? [{ rows, marks, before: first ? before : () => undefined }] : [];
  });
  for (const [index, request] of requests.entries()) {
    const written = await writeRows(session, request, found.protectedSheets, index === 0 || index === requests.length - 1);
    for (const [one, outcome] of written) outcomes.set(one, outcome);
    await giveBack(session, overtakenIn(written), found.protectedSheets);
  }
  return outcomes;
};

/** What somebody has entered between the look and the write comes back, and so does what was entered meanwhile. */
const giveBack = async (session: Session, rows: readonly FoundRows[], protectedSheets: ReadonlySet<string>): Promise<void> => {
  if (rows.length === 0) return;
  const written = await writeRows(session, { rows, before: () => undefined, marks: [] }, protectedSheets, true);
  await giveBack(session, overtakenIn(written), protectedSheets);
};

const overtakenIn = (written: readonly (readonly [FoundRows, Outcome])[]): readonly FoundRows[] => written.flatMap(([, { overtaken }]) => overtaken ?? []);

/** What one request puts back: `before` comes first, `marks` last. */
interface RowsRequest {
  readonly rows: readonly FoundRows[];
  readonly before: (context: Excel.RequestContext, cells: CellsAt) => void;
  readonly marks: readonly Block[];
}

const writeRows = (
  session: Session,
  { rows, before, marks }: RowsRequest,
  protectedSheets: ReadonlySet<string>,
  calculates: boolean,
): Promise<readonly (readonly [FoundRows, Outcome])[]> =>
  inExcel(session, async (context) => {
    const cells = cellsOf(context);
    holdStill(context);
    before(context, cells);
    const written: { readonly one: FoundRows; readonly outcome: ReturnType<typeof putBack> }[] = [];
    for (const one of rows) {
      written.push({ one, outcome: putBack(cells, one, protectedSheets.has(one.slice.rows.sheet)) });
      await session.rest();
    }
    writeAll(cells, marks, protectedSheets);
    if (calculates) context.workbook.application.calculate('Recalculate');
    await context.sync();
    const outcomes: (readonly [FoundRows, Outcome])[] = [];
    for (const { one, outcome } of written) {
      await session.rest();
      outcomes.push([one, await outcome(session.rest)]);
    }
    return outcomes;
  });

const writeAll = (cells: CellsAt, blocks: readonly Block[], protectedSheets: ReadonlySet<string>): void => {
  for (const block of blocks) {
    const range = rangeOf(cells, block);
    const { numberFormats, contents } = blockWrite(block);
    // One format for all cells is documented ("Range.numberFormat"), though the published types know matrices only.
    if (numberFormats !== undefined && !protectedSheets.has(block.sheet)) Object.assign(range, { numberFormat: numberFormats });
    if (contents !== undefined) range.values = contents;
  }
};

const hasAnything = ({ cells }: FoundRows): boolean => cells.flat().some((cell) => cell !== null && isWritten(cell));

const receiptOf = (before: Before, found: Findings, formats: readonly FormatsBefore[], outcomes: Outcomes): Receipt => {
  const rows = found.requests.flat();
  return {
    before: before.before.map((image, index) => imageOf(image, rows.filter(({ slice }) => slice.block === index), outcomes)),
    tables: found.tables.map(({ table, rows: count, written }) => ({ table, rows: written, written: count })),
    names: found.names.map(({ name, formula, written }) => ({ name, formula: written, written: formula })),
    formats,
    differences: rows.flatMap((one) => [...one.changed, ...(outcomes.get(one)?.overtaken?.changed ?? []), ...(outcomes.get(one)?.missed ?? [])]),
    cells: rows.flatMap(({ cells }) => cells.flat()).filter((cell) => cell !== null && isWritten(cell)).length - overtakenIn([...outcomes]).flatMap(({ changed }) => changed).length,
  };
};

/** What was there, for taking back what was put back. */
const imageOf = ({ sheet, row, column }: BlockImage, rows: readonly FoundRows[], outcomes: Outcomes): BlockImage => ({
  sheet,
  row,
  column,
  values: rows.flatMap(({ now }) => now.values),
  formulas: rows.flatMap(({ now }) => now.formulas),
  numberFormats: rows.flatMap(({ now }) => now.numberFormats),
  written: rows.flatMap((one) => outcomes.get(one)?.written ?? keptFormulas(one)),
});

/** Of rows in which nothing is written: formulas that were kept count as written, everything else was left alone. */
const keptFormulas = ({ cells, now }: FoundRows): BlockImage['written'] =>
  cells.map((line, row) =>
    line.map((cell, column) => {
      const formula = now.formulas[row]?.[column] ?? null;
      return cell === null || cell.written === null || formula === null ? null : { formula };
    }),
  );
