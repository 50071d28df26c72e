import { HostError, type Block, type BlockImage, type Patch, type Place, type Receipt } from '../port';
import { blockWrite, contentsWithoutFormats, countWritten, kindOf, widthOf } from './blockCells';
import { canonicalNumber } from '../cellValue';
import { cellValues, formulasOf } from './cells';
import { diagnose, protectedButUnlocked } from './diagnose';
import { inExcel, type Session } from './session';
import { slicesOf, type Slice } from './slices';

/** What is known of a patch while it is carried out. */
interface Progress {
  /** By slice: what was there before anything was written. Kept from the first attempt. */
  readonly before: Map<Slice, BlockImage>;
  readonly differences: Place[];
}

/** Sheets whose cells take no formats, as they are protected. */
type Unformatted = ReadonlySet<string>;

/**
 * One round trip: takes what is there, checks that every block may be written, writes, calculates and reads back.
 * Patches beyond the payload limits of Excel on the web take one more for every part.
 * Only where a protected sheet refuses formats for its unlocked cells is the patch tried again without them.
 */
export const applyPatch = async (session: Session, patch: Patch): Promise<Receipt> => {
  if (isEmpty(patch)) return { before: [], differences: [], cells: 0 };
  refuseLongTexts(patch.blocks);
  const requests = slicesOf(patch.blocks);
  const progress: Progress = { before: new Map(), differences: [] };
  try {
    await carryOut(session, patch, requests, progress, new Set());
  } catch (failure) {
    const unformatted = await retryable(session, patch, failure);
    if (unformatted === undefined) throw await diagnose(session, patch, failure);
    progress.differences.length = 0;
    await carryOut(session, patch, requests, progress, unformatted);
  }
  return {
    before: patch.blocks.map((block, index) => wholeImage(block, requests.flat().filter((slice) => slice.block === index), progress)),
    differences: progress.differences,
    cells: patch.blocks.reduce((sum, block) => sum + countWritten(block), 0),
  };
};

/** The longest text that a cell takes ("Excel specifications and limits"). */
const longestText = 32_767;

const refuseLongTexts = (blocks: readonly Block[]): void => {
  const found = blocks.find(({ cells }) => cells.flat().some((cell) => typeof cell === 'string' && cell.length > longestText));
  if (found !== undefined) throw new HostError('tooLarge', found.sheet);
};

const isEmpty = ({ tables, names, formats, blocks }: Patch): boolean =>
  tables.length + names.length + formats.length + blocks.length === 0;

const retryable = async (session: Session, patch: Patch, failure: unknown): Promise<Unformatted | undefined> =>
  failure instanceof HostError && failure.code === 'protected' ? protectedButUnlocked(session, patch) : undefined;

const carryOut = async (
  session: Session,
  patch: Patch,
  requests: readonly (readonly Slice[])[],
  progress: Progress,
  unformatted: Unformatted,
): Promise<void> => {
  for (const [index, slices] of requests.entries()) {
    await inExcel(session, async (context) => {
      const { application } = context.workbook;
      const cells = cellsOf(context);
      application.suspendScreenUpdatingUntilNextSync();
      application.suspendApiCalculationUntilNextSync();
      const images = slices.map((slice) => ({ slice, image: askImage(cells, slice.rows) }));
      if (index === 0) {
        probe(cells, patch.blocks);
        changeTablesNamesAndFormats(context, patch, cells);
      }
      const written = slices.map((slice) => write(cells, slice, unformatted.has(slice.rows.sheet) ? progress.before.get(slice) : undefined));
      // Calculation was put off, so it has to be asked for.
      application.calculate('Recalculate');
      try {
        await context.sync();
      } finally {
        for (const { slice, image } of images) keepImage(progress, slice, image);
      }
      for (const differences of written) progress.differences.push(...differences());
    });
  }
};

/** Gives the cells of a place; a sheet is looked up once a request. */
type CellsAt = (place: Place, rows: number, columns: number) => Excel.Range;

const cellsOf = (context: Excel.RequestContext): CellsAt => {
  const sheets = new Map<string, Excel.Worksheet>();
  return ({ sheet, row, column }, rows, columns) => {
    const found = sheets.get(sheet) ?? context.workbook.worksheets.getItem(sheet);
    sheets.set(sheet, found);
    // Untracked ranges are not kept by Excel, which saves the request that would release them.
    return found.getRangeByIndexes(row, column, rows, columns).untrack();
  };
};

const rangeOf = (cells: CellsAt, block: Block): Excel.Range => cells(block, block.cells.length, widthOf(block));

const askImage = (cells: CellsAt, block: Block): Excel.Range => {
  const range = rangeOf(cells, block);
  range.load('values,formulas,numberFormat');
  return range;
};

/** Excel answers the actions up to the one that failed: where the image was among them, it is kept. */
const keepImage = (progress: Progress, slice: Slice, range: Excel.Range): void => {
  if (progress.before.has(slice)) return;
  const { values, formulas, numberFormat } = range.toJSON();
  if (values === undefined || formulas === undefined || numberFormat === undefined) return;
  progress.before.set(slice, {
    sheet: slice.rows.sheet,
    row: slice.rows.row,
    column: slice.rows.column,
    values: cellValues(values),
    formulas: formulasOf(formulas, values),
    numberFormats: Array.from(numberFormat, (line) => Array.from(line, String)),
  });
};

/**
 * Writes nothing into every block before anything is written: `null` leaves a cell alone, but a block with locked cells on a
 * protected sheet refuses it, and the batch ends with the workbook as it was.
 */
const probe = (cells: CellsAt, blocks: readonly Block[]): void => {
  for (const block of blocks) {
    rangeOf(cells, block).values = block.cells.map((line) => line.map(() => null));
  }
};

const changeTablesNamesAndFormats = (context: Excel.RequestContext, patch: Patch, cells: CellsAt): void => {
  const { tables, names } = context.workbook;
  for (const { table, rows } of patch.tables) {
    const item = tables.getItem(table);
    item.resize(item.getHeaderRowRange().untrack().getResizedRange(rows, 0).untrack());
  }
  for (const { name, formula } of patch.names) names.getItem(name).formula = formula;
  for (const copy of patch.formats) {
    cells({ ...copy, column: copy.column + 1 }, copy.rows, copy.columns).copyFrom(cells(copy, copy.rows, 1), 'Formats');
  }
};

/** Writes a slice and asks for it again; the answer tells, after the sync, which cells do not hold what was written. */
const write = (cells: CellsAt, { rows: block }: Slice, unformatted: BlockImage | undefined): (() => readonly Place[]) => {
  const { numberFormats, contents, hasFormulas } = blockWrite(block);
  if (contents === undefined) return () => [];
  const range = rangeOf(cells, block);
  // One format for all cells is documented ("Range.numberFormat"), though the published types know matrices only.
  if (unformatted === undefined && numberFormats !== undefined) Object.assign(range, { numberFormat: numberFormats });
  const written = unformatted === undefined ? contents : contentsWithoutFormats(block, unformatted.numberFormats);
  if (hasFormulas) range.formulas = written;
  else range.values = written;
  range.load(hasFormulas ? 'values,formulas' : 'values');
  return () => differencesIn(block, range.values, hasFormulas ? range.formulas : undefined);
};

const differencesIn = (
  block: Block,
  values: readonly (readonly unknown[])[],
  formulas: readonly (readonly unknown[])[] | undefined,
): readonly Place[] =>
  block.cells.flatMap((line, row) =>
    line.flatMap((cell, column) => {
      const value = values[row]?.[column];
      const holds = kindOf(cell) === 'formula' ? isFormula(formulas?.[row]?.[column], value) : isHeld(cell, value);
      return holds ? [] : [{ sheet: block.sheet, row: block.row + row, column: block.column + column }];
    }),
  );

const isHeld = (cell: Block['cells'][number][number], value: unknown): boolean => {
  if (typeof cell === 'number') return typeof value === 'number' && canonicalNumber(value) === canonicalNumber(cell);
  return typeof cell === 'string' ? value === cell : true;
};

const isFormula = (formula: unknown, value: unknown): boolean =>
  typeof formula === 'string' && formula.startsWith('=') && formula !== value;

const wholeImage = (block: Block, slices: readonly Slice[], progress: Progress): BlockImage => {
  const images = slices.flatMap((slice) => progress.before.get(slice) ?? []);
  return {
    sheet: block.sheet,
    row: block.row,
    column: block.column,
    values: images.flatMap((image) => image.values),
    formulas: images.flatMap((image) => image.formulas),
    numberFormats: images.flatMap((image) => image.numberFormats),
  };
};
