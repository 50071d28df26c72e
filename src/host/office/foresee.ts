import { HostError, type Block, type OnPart, type Patch, type Receipt, type Written } from '../port';
import { willLeave } from '../restoring';
import { askBefore } from './before';
import type { Image } from './image';
import { knownBesides, seenOf } from './looks';
import type { Memory } from './memory';
import { noProgress, receiptOf, type Progress } from './progress';
import { askFormats, cellsOf } from './ranges';
import { inExcel, type Session } from './session';
import { halvesOf, slicesOf, type Slice } from './slices';

/** What a patch will replace and leave, seen before anything is written: by the last reading, or by asking. */
export const foresee = async (session: Session, patch: Patch, onPart: OnPart): Promise<Receipt> => {
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
  const requests = await slicesOf(toSee, (_, block, row) => ({ there: 0, back: there[block]?.(row) ?? 0 }), session.rest);
  await session.rest();
  const besides = patch.formats.length === 0 ? knownBesides(session.memory, patch) : undefined;
  for (const { table, rows } of besides?.tables ?? []) progress.tables.set(table, rows);
  for (const { name, formula } of besides?.names ?? []) progress.names.set(name, formula);
  const looked = besides === undefined || requests.flat().length > 0 ? await lookFirst(session, patch, requests, progress, onPart) : [];
  await session.rest();
  const slices = [...seen.filter((slice) => slice !== undefined), ...looked];
  for (const slice of slices) {
    progress.written.set(slice, willBeLeft(slice.rows, progress.images.get(slice)));
    await session.rest();
  }
  for (const { name } of patch.sheets ?? []) progress.sheets.add(name);
  for (const { name } of patch.newNames ?? []) progress.newNames.add(name);
  return receiptOf(patch, slices, progress);
};

/** What is there in a row of a block takes values, formulas and a format; where nothing was read, there is hardly anything. */
const bytesThere = ({ areas }: Memory, { sheet, row, column, cells }: Block): ((down: number) => number) => {
  const near = areas.filter((area) => area.sheet === sheet && area.row < row + cells.length && row < area.row + area.rows);
  return (down) => {
    const at = row + down;
    const width = cells[down]?.length ?? 0;
    let [bytes, rest] = [0, width];
    for (const area of near) {
      const shared = at < area.row || at >= area.row + area.rows ? 0 : Math.max(0, Math.min(column + width, area.column + area.columns) - Math.max(column, area.column));
      bytes += shared * (area.value + area.formula + 12);
      rest -= shared;
    }
    return bytes + Math.max(0, rest) * (6 + 6 + 12);
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
      await keepImages(session.rest);
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
