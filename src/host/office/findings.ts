import { astrayIn, mayShrink, type IsAstray, type KeyedNow } from '../keyed';
import { HostError, type Before, type FormatsBefore, type NameBefore, type Place, type Rest, type TableBefore } from '../port';
import { isAsBefore, isStill, placeIn, sameMeaning, type Found } from '../restoring';
import { exactBlock, isWritten, weightOfExact, type ExactBlock, type ExactCell } from './exactCells';
import { askImage, type Image, type ImageAnswer } from './image';
import { askFormats, askFormula, askRows, cellsOf, rangeOf, type CellsAt } from './ranges';
import { askKeyed } from './keyed';
import { inExcel, type Session } from './session';
import { slicesOf, type Slice } from './slices';

/** Rows of a block to put back, with what is there now. */
export interface FoundRows {
  readonly slice: Slice<ExactBlock>;
  readonly now: Image;
  /** The cells that are still as they were left; `null` for those that somebody has changed. */
  readonly cells: readonly (readonly (ExactCell | null)[])[];
  /** Cells that somebody has changed since. */
  readonly changed: readonly Place[];
}

/** What there is to put back, seen before anything is written. */
export interface Findings {
  /** As they travel. */
  readonly requests: readonly (readonly FoundRows[])[];
  readonly tables: readonly TableBefore[];
  readonly names: readonly NameBefore[];
  /** With what their cells have now. */
  readonly formats: readonly { readonly before: FormatsBefore; readonly now: FormatsBefore['numberFormats'] }[];
  readonly protectedSheets: ReadonlySet<string>;
}

/** Bytes of a request that puts back: rows, their formats twice, and what they hold afterwards keep the client busy for longer than those of a score. */
const bytesAtOnce = 1_700_000;

/** Looks whether everything is still as it was left. One round trip, or one for every part beyond the payload limits. */
export const findings = async (session: Session, before: Before): Promise<Findings> => {
  const blocks: ExactBlock[] = [];
  for (const image of before.before) {
    blocks.push(exactBlock(image));
    await session.rest();
  }
  const requests = await slicesOf(blocks, weightOfExact, session.rest, 0, bytesAtOnce);
  const whole = await inExcel(session, async (context) => {
    const cells = cellsOf(context);
    const tables = before.tables.map((table) => ({ table, rows: askRows(context, table.table) }));
    const names = before.names.map((name) => ({ name, formula: askFormula(context, name.name) }));
    const formats = before.formats.map((one) => ({ one, now: askFormats(cells(one, one.numberFormats.length, one.numberFormats[0]?.length ?? 0)) }));
    const sheets = [...new Set(before.before.map(({ sheet }) => sheet))].map((name) => {
      const sheet = context.workbook.worksheets.getItem(name);
      sheet.protection.load('protected');
      return { name, sheet };
    });
    const keyed = (before.keyed ?? []).map((area) => askKeyed(cells, area));
    const rows = askAll(cells, requests[0] ?? []);
    await context.sync();
    return {
      first: await allFound(rows, session.rest),
      keyed: keyed.map((now) => answer(now())),
      tables: tables.flatMap(({ table, rows: now }) => (answer(now()) === table.written ? [table] : [])),
      names: names.flatMap(({ name, formula }) => (sameMeaning(answer(formula()), name.written) ? [name] : [])),
      formats: formats.map(({ one, now }) => ({ before: one, now: answer(now()) })),
      protectedSheets: new Set(sheets.flatMap(({ name, sheet }) => (sheet.protection.protected ? [name] : []))),
    };
  });
  const { first, keyed, ...known } = whole;
  const others: (readonly FoundRows[])[] = [];
  for (const slices of requests.slice(1)) others.push(await lookAt(session, slices));
  return keyed.length === 0 ? { ...known, requests: [first, ...others] } : withoutAstray({ ...known, requests: [first, ...others] }, keyed);
};

/** Cells that are still as they were left stay too, where their row or column is another's by now. */
const withoutAstray = (found: Findings, keyed: readonly KeyedNow[]): Findings => {
  const isAstray = astrayIn(keyed, changedIn(found));
  const requests = found.requests.map((rows) => rows.map((one) => rowsWithoutAstray(one, isAstray)));
  const left = changedIn({ requests });
  return { ...found, requests, tables: found.tables.filter((table) => mayShrink(table, keyed.map(({ area }) => area), left)) };
};

const rowsWithoutAstray = (one: FoundRows, isAstray: IsAstray): FoundRows => {
  const stays = one.cells.map((line, row) => line.map((cell, column) => cell !== null && isWritten(cell) && isAstray(placeIn(one.slice.rows, row, column))));
  return {
    ...one,
    cells: one.cells.map((line, row) => line.map((cell, column) => (stays[row]?.[column] === true ? null : cell))),
    changed: [...one.changed, ...stays.flatMap((line, row) => line.flatMap((stay, column) => (stay ? [placeIn(one.slice.rows, row, column)] : [])))],
  };
};

/** The cells that stay. */
export const changedIn = ({ requests }: Pick<Findings, 'requests'>): readonly Place[] => requests.flat().flatMap(({ changed }) => changed);

const lookAt = (session: Session, slices: readonly Slice<ExactBlock>[]): Promise<readonly FoundRows[]> =>
  inExcel(session, async (context) => {
    const rows = askAll(cellsOf(context), slices);
    await context.sync();
    return allFound(rows, session.rest);
  });

const askAll = (cells: CellsAt, slices: readonly Slice<ExactBlock>[]): readonly Asked[] =>
  slices.map((slice) => ({ slice, now: askImage(rangeOf(cells, slice.rows), slice.rows) }));

/** What was not answered must not pass for blank: everything would count as somebody's then. @throws HostError */
const answer = <Value>(given: Value | undefined): Value => {
  if (given === undefined) throw new HostError('noAnswer', '');
  return given;
};

interface Asked {
  readonly slice: Slice<ExactBlock>;
  readonly now: ImageAnswer;
}

const allFound = async (rows: readonly Asked[], rest: Rest): Promise<readonly FoundRows[]> => {
  const all: FoundRows[] = [];
  for (const { slice, now } of rows) {
    await rest();
    const image = answer(await now(rest));
    await rest();
    all.push(found(slice, image));
  }
  return all;
};

const found = (slice: Slice<ExactBlock>, now: Image): FoundRows => {
  const { rows } = slice;
  const states = rows.cells.map((line, row) =>
    line.map((cell, column) => {
      const found = { value: now.values[row]?.[column] ?? null, formula: now.formulas[row]?.[column] ?? null };
      return stateOf(cell, found, now.numberFormats[row]?.[column]);
    }),
  );
  return {
    slice,
    now,
    cells: rows.cells.map((line, row) => line.map((cell, column) => (states[row]?.[column] === 'left' ? cell : null))),
    changed: states.flatMap((line, row) => line.flatMap((state, column) => (state === 'changed' ? [placeIn(rows, row, column)] : []))),
  };
};

/** As it was left, or as it was before with the format still missing: to be put back; as it was before; or somebody's. */
const stateOf = (cell: ExactCell, now: Found, numberFormat: string | undefined): 'left' | 'back' | 'changed' => {
  const isBack = isAsBefore(cell, now);
  if (isBack && numberFormat === cell.numberFormat) return 'back';
  return isBack || isStill(cell.written, now) ? 'left' : 'changed';
};
