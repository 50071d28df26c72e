import { standingIn } from '../noted';
import { disturbedBetween, replacedAsFarAsKnown } from '../disturbance';
import { HostError, type Before, type Block, type CellWrite, type Journal, type OnPart, type Patch, type Receipt, type Rest, type Standing } from '../port';
import { writesNothing } from '../writesNothing';
import { askBefore } from './before';
import { contentOf, kindOf } from './blockCells';
import { cellValues } from './cells';
import { diagnose, protectedButUnlocked } from './diagnose';
import { foresee } from './foresee';
import { imageOfSlice } from './looks';
import { prepareMaking } from './made';
import { forget, remember } from './memory';
import { keep, noProgress, receiptOf, type Progress } from './progress';
import { askFormats, cellsOf, holdStill, probe, rangeOf, resize, type CellsAt } from './ranges';
import { inExcel, type Session } from './session';
import { bytesOf, slicesOf, type Slice, type Weight } from './slices';
import { askStanding } from './standing';
import { writeSlice, type ReadBack } from './writeSlice';

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
    const route = await routeOf([], patch, [], session.rest);
    await attempt(session, patch, route, progress, onPart);
    return receiptOf(patch, route.own, progress);
  }
  await session.rest();
  const foreseen = await foresee(session, patch, onPart);
  await session.rest();
  const first = await journal.first(foreseen);
  await session.rest();
  const route = { ...(await routeOf(first, patch, journal.last, session.rest, foreseen)), unprotected: session.memory.unprotected };
  await session.rest();
  forget(session.memory);
  try {
    await attempt(session, patch, route, progress, onPart);
  } catch (failure) {
    if (!(failure instanceof HostError) || !(progress.begun || failure.code === 'noAnswer')) throw failure;
    throw new HostError(failure.code, failure.subject, failure.cause, replacedAsFarAsKnown(foreseen, receiptOf(patch, route.own, progress)));
  }
  remember(session.memory, patch);
  await session.rest();
  const receipt = receiptOf(patch, route.own, progress);
  await session.rest();
  const disturbed = [...new Set([...progress.disturbed, ...disturbedBetween(foreseen, receipt)])];
  return disturbed.length > 0 ? { ...receipt, disturbed } : receipt;
};

/** The longest text that a cell takes ("Excel specifications and limits"): in a row of the journal there was hardly more than one. */
const longestText = 32_767;

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

const routeOf = async (first: readonly Block[], patch: Patch, last: readonly Block[], rest: Rest, foreseen?: Before): Promise<Route> => {
  const blocks = [...first, ...patch.blocks, ...last];
  // Of a block with formulas, values and formulas are read back.
  const answers = blocks.map(({ cells }) => (cells.some((line) => line.some((cell) => kindOf(cell) === 'formula')) ? 2 : 1));
  const weigh = (line: readonly CellWrite[], block: number, row: number): Weight => {
    const isOurs = block >= first.length && block < first.length + patch.blocks.length;
    const image = foreseen?.before[block - first.length];
    let [bytes, before] = [0, 0];
    line.forEach((cell, column) => {
      const own = bytesOf(contentOf(cell));
      bytes += own;
      if (isOurs) before += 12 + (image === undefined ? own : bytesOf(image.formulas[row]?.[column] ?? image.values[row]?.[column]));
    });
    if (block < first.length) before += longestText;
    return { there: bytes + 8 * line.length, back: (answers[block] ?? 1) * bytes + before };
  };
  await rest();
  const sliced = await slicesOf(blocks, weigh, rest, bytesOfStanding(patch.standing));
  const requests = sliced.map((slices) => slices.map((slice) => ({ ...slice, block: slice.block - first.length })));
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

const refuseLongTexts = (blocks: readonly Block[]): void => {
  const found = blocks.find(({ cells }) => cells.some((line) => line.some((cell) => typeof cell === 'string' && cell.length > longestText)));
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
      const said: (() => void)[] = [];
      const writeAll = async (some: readonly Slice<Block>[]): Promise<readonly ReadBack[]> => {
        const written: ReadBack[] = [];
        for (const slice of some) {
          if (slice.block < 0) said.push(askSaid(cells, slice, progress));
          const before = isOwn(slice) ? foreseen?.before[slice.block] : undefined;
          const known = {
            unformatted: unformatted.has(slice.rows.sheet) ? progress.images.get(slice) : undefined,
            has: before === undefined || !formatted(slice.rows.sheet) ? undefined : imageOfSlice(before, slice).numberFormats,
          };
          written.push(await writeSlice(cells, slice, known, session.rest));
          await session.rest();
        }
        return written;
      };
      const firstOwn = slices.findIndex(isOwn);
      const journal = blocks.slice(0, notes);
      const note = async () => ({
        noted: await writeAll(slices.slice(0, Math.max(0, firstOwn))),
        begun: index === 0 ? askBegun(cells, journal[0]) : () => true,
      });
      const makesFirst = index === 0 && makes(patch);
      // What goes onto a new sheet cannot be probed before it is made, and the journal comes before anything is made.
      if (makesFirst) probe(cells, journal.filter((block) => unprotected?.has(block.sheet) !== true));
      const notedFirst = makesFirst ? await note() : undefined;
      const keepMade = make?.();
      const keepImages = askBefore(context, cells, index === 0 ? patch : undefined, slices.filter(isOwn), progress, foreseen);
      const standing = index === 0 ? patch.standing : standingLater(patch);
      const disturbed = standing && askStanding(context, cells, standing, index === 0 && !progress.begun, session.memory.from1904);
      if (index === 0) probe(cells, toProbe);
      const { noted, begun } = notedFirst ?? (await note());
      const keepCopied = index === 0 ? changeTablesNamesAndFormats(context, patch, cells, progress) : () => undefined;
      const written = await writeAll(slices.slice(Math.max(0, firstOwn)));
      // At once what the journal opens shows that results are incomplete; what depends on the rest is calculated when all of it is there.
      if (index === 0 || index === requests.length - 1) context.workbook.application.calculate('Recalculate');
      await session.rest();
      try {
        await context.sync();
        // What the client has made of the answer took its time.
        await session.rest();
      } finally {
        // Excel answers the actions up to the one that failed: where what was there is among them, it is kept.
        keepMade?.();
        for (const keepSaid of said) keepSaid();
        await keepImages(session.rest);
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
        await readBack(progress);
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

/** Asks what the journal says before it is written over; kept after the sync. */
const askSaid = (cells: CellsAt, slice: Slice<Block>, { noted }: Progress): (() => void) => {
  const range = rangeOf(cells, slice.rows);
  range.load('values');
  return () => {
    const { values } = range.toJSON();
    keep(noted, slice, values === undefined ? undefined : standingIn(slice.rows, cellValues(values)));
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
