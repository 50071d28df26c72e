import { canonicalNumber } from '../cellValue';
import { disturbedBetween, replacedAsFarAsKnown } from '../disturbance';
import { HostError, type Before, type Block, type CellWrite, type Journal, type OnPart, type Patch, type Place, type Receipt, type Standing, type Written } from '../port';
import { leftIn, placeIn, willLeave } from '../restoring';
import { blockWrite, contentOf, contentsWithoutFormats, kindOf, missingFormats } from './blockCells';
import { formulasOf } from './cells';
import { diagnose, protectedButUnlocked } from './diagnose';
import { askImage, valuesRead, type Image } from './image';
import { askStill, imageOfSlice, knownBesides, seenOf } from './looks';
import { prepareMaking } from './made';
import { forget, remember, type Memory } from './memory';
import { keep, noProgress, receiptOf, type Progress } from './progress';
import { askFormats, askFormula, askRows, cellsOf, holdStill, probe, rangeOf, resize, type CellsAt } from './ranges';
import { inExcel, type Session } from './session';
import { bytesOf, halvesOf, slicesOf, type Slice, type Weight } from './slices';
import { askStanding } from './standing';
import { writesNothing } from '../writesNothing';

/** Sheets whose cells take no formats, as they are protected. */
type Unformatted = ReadonlySet<string>;

/**
 * One round trip, one before it where there are sheets or names to be made, and one where a journal is kept: takes what is
 * there, checks that every block may be written, writes, calculates and reads back.
 * Patches beyond the payload limits of Excel on the web take one more for every part.
 * Only where a protected sheet refuses formats for its unlocked cells is the patch tried again without them.
 */
export const applyPatch = async (session: Session, patch: Patch, journal?: Journal, onPart: OnPart = () => undefined): Promise<Receipt> => {
  const progress = noProgress();
  if (isEmpty(patch)) return receiptOf(patch, [], progress);
  refuseLongTexts(patch.blocks);
  if (journal === undefined) {
    forget(session.memory);
    const route = routeOf([], patch, []);
    await attempt(session, patch, route, progress, onPart);
    return receiptOf(patch, route.own, progress);
  }
  const foreseen = await foresee(session, patch, onPart);
  await session.rest();
  const first = await journal.first(foreseen);
  await session.rest();
  const route = { ...routeOf(first, patch, journal.last, foreseen), unprotected: session.memory.unprotected };
  await session.rest();
  forget(session.memory);
  try {
    await attempt(session, patch, route, progress, onPart);
  } catch (failure) {
    if (!(failure instanceof HostError) || !(progress.begun || failure.code === 'noAnswer')) throw failure;
    throw new HostError(failure.code, failure.subject, failure.cause, replacedAsFarAsKnown(foreseen, receiptOf(patch, route.own, progress)));
  }
  remember(session.memory, patch);
  const receipt = receiptOf(patch, route.own, progress);
  const disturbed = [...new Set([...progress.disturbed, ...disturbedBetween(foreseen, receipt)])];
  return disturbed.length > 0 ? { ...receipt, disturbed } : receipt;
};

/** How blocks travel: those of the journal around those of the patch. */
interface Route {
  readonly requests: readonly (readonly Slice<Block>[])[];
  readonly isOwn: (slice: Slice<Block>) => boolean;
  /** Of the patch, its blocks counted from 0. */
  readonly own: readonly Slice<Block>[];
  readonly blocks: readonly Block[];
  /** How many of the blocks go before those of the patch. */
  readonly notes: number;
  /** What the blocks of the patch will replace, where that was looked at beforehand. */
  readonly foreseen?: Before;
  /** Sheets that need no probing: with a journal, what they refuse after all is taken back. */
  readonly unprotected?: ReadonlySet<string>;
}

const routeOf = (first: readonly Block[], patch: Patch, last: readonly Block[], foreseen?: Before): Route => {
  const blocks = [...first, ...patch.blocks, ...last];
  // Of a block with formulas, values and formulas are read back.
  const answers = blocks.map(({ cells }) => (cells.some((line) => line.some((cell) => kindOf(cell) === 'formula')) ? 2 : 1));
  const weigh = (cell: CellWrite, block: number, row: number, column: number): Weight => {
    const isOurs = block >= first.length && block < first.length + patch.blocks.length;
    const bytes = bytesOf(contentOf(cell));
    const image = foreseen?.before[block - first.length];
    const before = 12 + (image === undefined ? bytes : bytesOf(image.formulas[row]?.[column] ?? image.values[row]?.[column]));
    return { there: bytes + 8, back: (answers[block] ?? 1) * bytes + (isOurs ? before : 0) };
  };
  const requests = slicesOf(blocks, weigh, bytesOfStanding(patch.standing)).map((slices) =>
    slices.map((slice) => ({ ...slice, block: slice.block - first.length })),
  );
  const isOwn = ({ block }: Slice<Block>): boolean => block >= 0 && block < patch.blocks.length;
  return { requests, isOwn, own: requests.flat().filter(isOwn), blocks, notes: first.length, ...(foreseen && { foreseen }) };
};

/** What the first request asks for to see that everything stands as it was read. */
const bytesOfStanding = (standing: Standing | undefined): number => {
  const matrices = [...(standing?.tables ?? []).flatMap(({ rows }) => (rows === undefined ? [] : [rows])), ...(standing?.cells ?? []).map(({ values }) => values)];
  let bytes = 0;
  for (const rows of matrices) for (const line of rows) for (const value of line) bytes += bytesOf(value);
  return bytes;
};

const attempt = async (session: Session, patch: Patch, route: Route, progress: Progress, onPart: OnPart): Promise<void> => {
  try {
    await carryOut(session, patch, route, progress, new Set(), onPart);
  } catch (failure) {
    const unformatted = await retryable(session, patch, failure);
    if (unformatted === undefined) throw await diagnose(session, patch, failure);
    progress.differences.length = 0;
    await carryOut(session, patch, route, progress, unformatted, onPart);
  }
};

/** What a patch will replace and leave, seen before anything is written: by the last reading, or by asking. */
const foresee = async (session: Session, patch: Patch, onPart: OnPart): Promise<Receipt> => {
  const progress = noProgress();
  const made = new Set(patch.sheets?.map(({ name }) => name));
  const seen = patch.blocks.map((block, index): Slice<Block> | undefined => {
    const image = made.has(block.sheet) ? blankImage(block) : seenOf(session.memory.looks, block);
    if (image === undefined) return undefined;
    const slice = { block: index, rows: block };
    progress.images.set(slice, image);
    return slice;
  });
  const toSee = patch.blocks.map((block, index) => (seen[index] === undefined ? block : { ...block, cells: [] }));
  const there = patch.blocks.map((block) => bytesThere(session.memory, block));
  const requests = slicesOf(toSee, (_, block, row, column) => ({ there: 0, back: there[block]?.(row, column) ?? 0 }));
  const besides = patch.formats.length === 0 ? knownBesides(session.memory, patch) : undefined;
  for (const { table, rows } of besides?.tables ?? []) progress.tables.set(table, rows);
  for (const { name, formula } of besides?.names ?? []) progress.names.set(name, formula);
  const looked = besides === undefined || requests.flat().length > 0 ? await lookFirst(session, patch, requests, progress, onPart) : [];
  await session.rest();
  const slices = [...seen.filter((slice) => slice !== undefined), ...looked];
  for (const slice of slices) progress.written.set(slice, willBeLeft(slice.rows, progress.images.get(slice)));
  for (const { name } of patch.sheets ?? []) progress.sheets.add(name);
  for (const { name } of patch.newNames ?? []) progress.newNames.add(name);
  return receiptOf(patch, slices, progress);
};

/** What is there takes values, formulas and a format; where nothing was read, there is hardly anything. Rows and columns count within the block. */
const bytesThere = ({ areas }: Memory, { sheet, row, column, cells }: Block): ((down: number, across: number) => number) => {
  const near = areas.filter((area) => area.sheet === sheet && area.row < row + cells.length && row < area.row + area.rows);
  return (down, across) => {
    const [at, beside] = [row + down, column + across];
    const area = near.find((one) => at >= one.row && at < one.row + one.rows && beside >= one.column && beside < one.column + one.columns);
    return (area?.value ?? 6) + (area?.formula ?? 6) + 12;
  };
};

/** @returns the slices as they were seen */
const lookFirst = async (session: Session, patch: Patch, requests: readonly (readonly Slice<Block>[])[], progress: Progress, onPart: OnPart): Promise<readonly Slice<Block>[]> => {
  const seen: Slice<Block>[] = [];
  for (const [index, slices] of requests.entries()) {
    if (requests.length > 1) await onPart({ of: 'read', number: index + 1, count: requests.length });
    seen.push(...(await lookAt(session, index === 0 ? patch : undefined, slices, progress)));
  }
  return seen;
};

/** How much cells hold is known by their mean alone: an answer that is too large after all is asked for in halves. */
const lookAt = async (session: Session, patch: Patch | undefined, slices: readonly Slice<Block>[], progress: Progress): Promise<readonly Slice<Block>[]> => {
  try {
    return await inExcel(session, async (context) => {
      const cells = cellsOf(context);
      const keepImages = askBefore(context, cells, patch, slices, progress, undefined);
      const copied = (patch?.formats ?? []).map((copy) => ({ copy, source: askFormats(cells(copy, copy.rows, 1)) }));
      await context.sync();
      keepImages();
      // Where an answer is cut short nothing is known of the cells, least of all which formats they have.
      if (!slices.every((slice) => progress.images.has(slice))) throw new HostError('noAnswer', '');
      for (const [at, { copy, source }] of copied.entries()) {
        progress.copied.set(at, (source() ?? []).map(([format = 'General']) => Array.from({ length: copy.columns }, () => format)));
      }
      return slices;
    });
  } catch (failure) {
    const halves = failure instanceof HostError && failure.code === 'tooLarge' ? halvesOf(slices) : undefined;
    if (halves === undefined) throw failure;
    const [upper, lower] = halves;
    return [...(await lookAt(session, patch, upper, progress)), ...(await lookAt(session, undefined, lower, progress))];
  }
};

const blankImage = ({ sheet, row, column, cells }: Block): Image => {
  const filled = <Value>(value: Value): Value[][] => cells.map((line) => line.map(() => value));
  return { sheet, row, column, values: filled(null), formulas: filled(null), numberFormats: filled('General') };
};

const willBeLeft = (block: Block, image: Image | undefined): Written[][] =>
  block.cells.map((line, row) => line.map((cell, column) => willLeave(cell, image?.formulas[row]?.[column] ?? null)));

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
  { requests, isOwn, blocks, notes, foreseen, unprotected }: Route,
  progress: Progress,
  unformatted: Unformatted,
  onPart: OnPart,
): Promise<void> => {
  const toProbe = blocks.filter((block) => !writesNothing(block) && unprotected?.has(block.sheet) !== true);
  const formatted = formatsKnown(patch);
  for (const [index, slices] of requests.entries()) {
    if (requests.length > 1) await onPart({ of: 'write', number: index + 1, count: requests.length });
    await inExcel(session, async (context) => {
      const cells = cellsOf(context);
      const make = index === 0 ? await prepareMaking(context, patch, progress) : undefined;
      holdStill(context);
      const writeSlice = (slice: Slice<Block>) => {
        const before = isOwn(slice) ? foreseen?.before[slice.block] : undefined;
        return write(cells, slice, {
          unformatted: unformatted.has(slice.rows.sheet) ? progress.images.get(slice) : undefined,
          has: before === undefined || !formatted(slice.rows.sheet) ? undefined : imageOfSlice(before, slice).numberFormats,
        });
      };
      const firstOwn = slices.findIndex(isOwn);
      const journal = blocks.slice(0, notes);
      const note = () => ({
        noted: slices.slice(0, Math.max(0, firstOwn)).map(writeSlice),
        begun: index === 0 ? askBegun(cells, journal[0]) : () => true,
      });
      const makesFirst = index === 0 && makes(patch);
      // What goes onto a new sheet cannot be probed before it is made, and the journal comes before anything is made.
      if (makesFirst) probe(cells, journal.filter((block) => unprotected?.has(block.sheet) !== true));
      const notedFirst = makesFirst ? note() : undefined;
      const keepMade = make?.();
      const keepImages = askBefore(context, cells, index === 0 ? patch : undefined, slices.filter(isOwn), progress, foreseen);
      const standing = index === 0 ? patch.standing : standingLater(patch);
      const disturbed = standing && askStanding(context, cells, standing, index === 0 && !progress.begun);
      if (index === 0) probe(cells, toProbe);
      const { noted, begun } = notedFirst ?? note();
      const keepCopied = index === 0 ? changeTablesNamesAndFormats(context, patch, cells, progress) : () => undefined;
      const written = slices.slice(Math.max(0, firstOwn)).map(writeSlice);
      context.workbook.application.calculate('Recalculate');
      try {
        await context.sync();
      } finally {
        // Excel answers the actions up to the one that failed: where what was there is among them, it is kept.
        keepMade?.();
        keepImages();
        if (begun()) {
          // What the journal was written after was answered, so that a second attempt need not ask what this one has changed.
          if (index === 0 && !progress.begun) progress.disturbed.push(...(disturbed?.() ?? []));
          progress.begun = true;
        }
      }
      // An answer that is cut short must not pass for cells that were blank.
      const isAnswered = slices.every((slice) => !isOwn(slice) || progress.images.has(slice)) && (notes === 0 || progress.begun);
      if (!isAnswered) throw new HostError('noAnswer', '');
      keepCopied();
      if (index > 0 || notes === 0) progress.disturbed.push(...(disturbed?.() ?? []));
      for (const readBack of [...noted, ...written]) {
        readBack(progress);
        await session.rest();
      }
    });
    await session.rest();
  }
};

/** On which sheets cells have the formats that they had when they were looked at: tables that grow and copied looks bring others. */
const formatsKnown = ({ tables, formats, looks = [], standing }: Patch): ((sheet: string) => boolean) => {
  const grown = tables.map(({ table }) => standing?.tables.find((one) => one.table === table)?.sheet);
  if (formats.length + looks.length > 0 || grown.includes(undefined)) return () => false;
  return (sheet) => !grown.includes(sheet);
};

const makes = ({ sheets = [], newNames = [] }: Patch): boolean => sheets.length + newNames.length > 0;

/** What must stand once the first request has given names another meaning. */
const standingLater = ({ standing, names }: Patch): Standing | undefined =>
  standing && { ...standing, names: standing.names.filter(({ name }) => names.every((own) => own.name !== name)) };

/** Asks a cell of the journal after it was written; that it was answered tells, even of a request that failed, that writing had begun. */
const askBegun = (cells: CellsAt, first: Block | undefined): (() => boolean) => {
  if (first === undefined) return () => false;
  const cell = cells(first, 1, 1);
  cell.load('values');
  return () => cell.toJSON().values !== undefined;
};

/** Asks for what is there: the slices, and with the whole patch its tables, names and formats. */
const askBefore = (
  context: Excel.RequestContext,
  cells: CellsAt,
  patch: Patch | undefined,
  slices: readonly Slice<Block>[],
  progress: Progress,
  foreseen: Before | undefined,
): (() => void) => {
  const images = slices.map((slice) => {
    const seen = foreseen?.before[slice.block];
    const range = rangeOf(cells, slice.rows);
    return { slice, image: seen === undefined ? askImage(range, slice.rows) : askStill(range, imageOfSlice(seen, slice)) };
  });
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

/** What is known of the cells of a slice: what they held on a sheet that takes no formats, and the formats that they have. */
interface Known {
  readonly unformatted: Image | undefined;
  readonly has: readonly (readonly string[])[] | undefined;
}

/** Writes a slice and asks for it again; the answer tells, after the sync, what the cells hold now. */
const write = (cells: CellsAt, slice: Slice<Block>, { unformatted, has }: Known): ((progress: Progress) => void) => {
  const { rows: block } = slice;
  const { numberFormats: wanted, contents, hasFormulas } = blockWrite(block);
  const numberFormats = has === undefined ? wanted : missingFormats(wanted, has);
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
  if (typeof cell === 'number') return typeof value === 'number' && (value === cell || canonicalNumber(value) === canonicalNumber(cell));
  return typeof cell === 'string' ? value === cell : true;
};
