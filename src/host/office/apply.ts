import { canonicalNumber } from '../cellValue';
import { HostError, type Block, type Patch, type Place, type Receipt, type Written } from '../port';
import { leftIn, placeIn } from '../restoring';
import { blockWrite, contentOf, contentsWithoutFormats, kindOf } from './blockCells';
import { formulasOf } from './cells';
import { diagnose, protectedButUnlocked } from './diagnose';
import { askImage, valuesRead, type Image } from './image';
import { prepareMaking } from './made';
import { keep, noProgress, receiptOf, type Progress } from './progress';
import { askFormats, askFormula, askRows, cellsOf, holdStill, probe, rangeOf, resize, type CellsAt } from './ranges';
import { inExcel, type Session } from './session';
import { writesNothing } from '../writesNothing';
import { slicesOf, weightOf, type Slice } from './slices';

/** Sheets whose cells take no formats, as they are protected. */
type Unformatted = ReadonlySet<string>;

/**
 * One round trip, and one before it where there are sheets or names to be made: takes what is there, checks that every block may be written, writes, calculates and reads back.
 * Patches beyond the payload limits of Excel on the web take one more for every part.
 * Only where a protected sheet refuses formats for its unlocked cells is the patch tried again without them.
 */
export const applyPatch = async (session: Session, patch: Patch): Promise<Receipt> => {
  const requests = slicesOf(patch.blocks, (cell) => weightOf(contentOf(cell)));
  const progress = noProgress();
  if (isEmpty(patch)) return receiptOf(patch, [], progress);
  refuseLongTexts(patch.blocks);
  try {
    await carryOut(session, patch, requests, progress, new Set());
  } catch (failure) {
    const unformatted = await retryable(session, patch, failure);
    if (unformatted === undefined) throw await diagnose(session, patch, failure);
    progress.differences.length = 0;
    await carryOut(session, patch, requests, progress, unformatted);
  }
  return receiptOf(patch, requests.flat(), progress);
};

/** The longest text that a cell takes ("Excel specifications and limits"). */
const longestText = 32_767;

const refuseLongTexts = (blocks: readonly Block[]): void => {
  const found = blocks.find(({ cells }) => cells.flat().some((cell) => typeof cell === 'string' && cell.length > longestText));
  if (found !== undefined) throw new HostError('tooLarge', found.sheet);
};

const isEmpty = ({ tables, names, formats, blocks, sheets = [], newNames = [], looks = [] }: Patch): boolean =>
  [tables, names, formats, blocks, sheets, newNames, looks].every(({ length }) => length === 0);

const retryable = async (session: Session, patch: Patch, failure: unknown): Promise<Unformatted | undefined> =>
  failure instanceof HostError && failure.code === 'protected' ? protectedButUnlocked(session, patch) : undefined;

const carryOut = async (
  session: Session,
  patch: Patch,
  requests: readonly (readonly Slice<Block>[])[],
  progress: Progress,
  unformatted: Unformatted,
): Promise<void> => {
  for (const [index, slices] of requests.entries()) {
    await inExcel(session, async (context) => {
      const cells = cellsOf(context);
      const make = index === 0 ? await prepareMaking(context, patch, progress) : undefined;
      holdStill(context);
      const keepMade = make?.();
      const keepImages = askBefore(context, cells, index === 0 ? patch : undefined, slices, progress);
      if (index === 0) probe(cells, patch.blocks.filter((block) => !writesNothing(block)));
      const keepCopied = index === 0 ? changeTablesNamesAndFormats(context, patch, cells, progress) : () => undefined;
      const written = slices.map((slice) => write(cells, slice, unformatted.has(slice.rows.sheet) ? progress.images.get(slice) : undefined));
      context.workbook.application.calculate('Recalculate');
      try {
        await context.sync();
      } finally {
        // Excel answers the actions up to the one that failed: where what was there is among them, it is kept.
        keepMade?.();
        keepImages();
      }
      keepCopied();
      for (const readBack of written) readBack(progress);
    });
  }
};

/** Asks for what is there: the slices, and with the whole patch its tables, names and formats. */
const askBefore = (
  context: Excel.RequestContext,
  cells: CellsAt,
  patch: Patch | undefined,
  slices: readonly Slice<Block>[],
  progress: Progress,
): (() => void) => {
  const images = slices.map((slice) => ({ slice, image: askImage(rangeOf(cells, slice.rows), slice.rows) }));
  const tables = (patch?.tables ?? []).map(({ table }) => ({ table, rows: askRows(context, table) }));
  const names = (patch?.names ?? []).map(({ name }) => ({ name, formula: askFormula(context, name) }));
  const formats = (patch?.formats ?? []).map((copy) => askFormats(cells({ ...copy, column: copy.column + 1 }, copy.rows, copy.columns)));
  return () => {
    for (const { slice, image } of images) keep(progress.images, slice, image());
    for (const { table, rows } of tables) keep(progress.tables, table, rows());
    for (const { name, formula } of names) keep(progress.names, name, formula());
    for (const [index, read] of formats.entries()) keep(progress.formats, index, read());
  };
};

const changeTablesNamesAndFormats = (context: Excel.RequestContext, patch: Patch, cells: CellsAt, progress: Progress): (() => void) => {
  for (const { table, rows } of patch.tables) resize(context, table, rows);
  for (const { name, formula } of patch.names) context.workbook.names.getItem(name).formula = formula;
  for (const { from, to } of patch.looks ?? []) cells(to, to.rows, to.columns).copyFrom(cells(from, 1, 1), 'Formats');
  const copied = patch.formats.map((copy) => {
    const target = cells({ ...copy, column: copy.column + 1 }, copy.rows, copy.columns);
    target.copyFrom(cells(copy, copy.rows, 1), 'Formats');
    return askFormats(target);
  });
  return () => {
    for (const [index, read] of copied.entries()) progress.copied.set(index, read() ?? []);
  };
};

/** Writes a slice and asks for it again; the answer tells, after the sync, what the cells hold now. */
const write = (cells: CellsAt, slice: Slice<Block>, unformatted: Image | undefined): ((progress: Progress) => void) => {
  const { rows: block } = slice;
  const { numberFormats, contents, hasFormulas } = blockWrite(block);
  if (contents === undefined) {
    return ({ written, images }) => written.set(slice, leftByBlock(block, images.get(slice), undefined, undefined));
  }
  const range = rangeOf(cells, block);
  // One format for all cells is documented ("Range.numberFormat"), though the published types know matrices only.
  if (unformatted === undefined && numberFormats !== undefined) Object.assign(range, { numberFormat: numberFormats });
  const given = unformatted === undefined ? contents : contentsWithoutFormats(block, unformatted.numberFormats);
  if (hasFormulas) range.formulas = given;
  else range.values = given;
  range.load(hasFormulas ? 'values,formulas' : 'values');
  return ({ written, images, differences }) => {
    const formulas = hasFormulas ? formulasOf(range.formulas, range.values) : undefined;
    differences.push(...differencesIn(block, range.values, formulas));
    written.set(slice, leftByBlock(block, images.get(slice), range.values, formulas));
  };
};

/** Cells that keep their formula have the one that they had. */
const leftByBlock = (
  block: Block,
  image: Image | undefined,
  values: readonly (readonly unknown[])[] | undefined,
  formulas: readonly (readonly (string | null)[])[] | undefined,
): Written[][] => {
  const exact = values === undefined ? [] : valuesRead(values, []);
  return block.cells.map((line, row) =>
    line.map((cell, column) => {
      const stays = kindOf(cell) === 'alone';
      const formula = (stays ? image?.formulas : formulas)?.[row]?.[column] ?? null;
      return leftIn(cell, { value: exact[row]?.[column] ?? null, formula });
    }),
  );
};

const differencesIn = (
  block: Block,
  values: readonly (readonly unknown[])[],
  formulas: readonly (readonly (string | null)[])[] | undefined,
): readonly Place[] =>
  block.cells.flatMap((line, row) =>
    line.flatMap((cell, column) => {
      const holds = kindOf(cell) === 'formula' ? (formulas?.[row]?.[column] ?? null) !== null : isHeld(cell, values[row]?.[column]);
      return holds ? [] : [placeIn(block, row, column)];
    }),
  );

const isHeld = (cell: Block['cells'][number][number], value: unknown): boolean => {
  if (typeof cell === 'number') return typeof value === 'number' && canonicalNumber(value) === canonicalNumber(cell);
  return typeof cell === 'string' ? value === cell : true;
};
