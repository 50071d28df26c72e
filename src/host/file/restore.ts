import { XlsxError, type CellChange, type Sheet, type XlsxDocument } from '../../xlsx';
import type { Before, BlockImage, FormatsBefore, Journal, NameWrite, Place, Receipt } from '../port';
import { isAsBefore, isStill, keptFormula, leftIn, placeIn, placeKey, sameMeaning, sameValue, whatIsThere, type Found } from '../restoring';
import { resize, writeBlock } from './apply';
import { areaOf, formatsIn, formulaOf, foundIn, imageOf, rowsOf, sheetNamed } from './image';
import { workbookName } from './read';
import { checkBlocks, checkPatch } from './refusals';

/** A block to put back: which of its cells, and what is there now. */
interface PlannedBlock {
  readonly image: BlockImage;
  readonly now: Omit<BlockImage, 'written'>;
  /** `true`: still as it was left, and to be put back. */
  readonly cells: readonly (readonly boolean[])[];
  /** Cells that somebody has changed since. */
  readonly changed: readonly Place[];
}

const beforeAt = ({ values, formulas }: BlockImage, down: number, across: number): Found => ({
  value: values[down]?.[across] ?? null,
  formula: formulas[down]?.[across] ?? null,
});

const isBack = (sheet: Sheet, image: BlockImage, down: number, across: number): boolean => {
  const [row, column] = [image.row + down, image.column + across];
  const now = foundIn(sheet, row, column);
  return (
    isAsBefore(beforeAt(image, down, across), now) &&
    sameValue(now.value, image.values[down]?.[across] ?? null) &&
    sheet.numberFormat(row, column) === image.numberFormats[down]?.[across]
  );
};

const planBlock = (document: XlsxDocument, image: BlockImage): PlannedBlock => {
  const sheet = sheetNamed(document, image.sheet);
  const states = image.written.map((line, down) =>
    line.map((written, across) => {
      const now = foundIn(sheet, image.row + down, image.column + across);
      if (isBack(sheet, image, down, across)) return 'back';
      return isStill(written, now) || isAsBefore(beforeAt(image, down, across), now) ? 'left' : 'changed';
    }),
  );
  return {
    image,
    now: imageOf(sheet, areaOf(image, image.values)),
    cells: states.map((line, down) => line.map((state, across) => state === 'left' && (image.written[down]?.[across] ?? null) !== null)),
    changed: states.flatMap((line, down) => line.flatMap((state, across) => (state === 'changed' ? [placeIn(image, down, across)] : []))),
  };
};

/** The contents of one cell as they were; on a protected sheet Excel takes no formats. */
const changeOf = (image: BlockImage, down: number, across: number, formats: boolean): CellChange => {
  const value = image.values[down]?.[across] ?? null;
  const formula = image.formulas[down]?.[across] ?? null;
  const numberFormat = image.numberFormats[down]?.[across];
  return {
    ...(formula === null ? { value } : { formula, shows: value }),
    ...(formats && numberFormat !== undefined && { numberFormat }),
  };
};

const putBack = (document: XlsxDocument, { image, cells }: PlannedBlock): void => {
  const formats = !sheetNamed(document, image.sheet).protected;
  const changes = cells.map((line, down) => line.map((wanted, across) => (wanted ? changeOf(image, down, across, formats) : undefined)));
  document.write(image.sheet, image.row, image.column, changes);
};

/** Formats of cells that somebody has changed since stay; those of written cells come back with their block. */
const putFormatsBack = (document: XlsxDocument, before: FormatsBefore, changed: ReadonlySet<string>): FormatsBefore => {
  const { sheet, row, column, numberFormats, written } = before;
  const now = formatsIn(sheetNamed(document, sheet), areaOf(before, numberFormats));
  const wanted = numberFormats.map((line, down) =>
    line.map((format, across) => {
      const still = now[down]?.[across] === written[down]?.[across] && !changed.has(placeKey(placeIn(before, down, across)));
      return still ? format : null;
    }),
  );
  document.write(sheet, row, column, wanted.map((line) => line.map((numberFormat) => (numberFormat === null ? undefined : { numberFormat }))));
  return { sheet, row, column, numberFormats: now, written: wanted };
};

const differencesIn = (document: XlsxDocument, { image, cells, changed }: PlannedBlock): readonly Place[] => {
  const sheet = sheetNamed(document, image.sheet);
  const missed = cells.flatMap((line, down) =>
    line.flatMap((wanted, across) => (wanted && !isBack(sheet, image, down, across) ? [placeIn(image, down, across)] : [])),
  );
  return [...changed, ...missed];
};

/** The image of what was there, for taking back what was put back. */
const imageFor = (document: XlsxDocument, { image, now, cells }: PlannedBlock): BlockImage => {
  const sheet = sheetNamed(document, image.sheet);
  const written = cells.map((line, down) =>
    line.map((wanted, across) => (wanted ? leftIn('', foundIn(sheet, image.row + down, image.column + across)) : null)),
  );
  return { ...now, written };
};

const countPutBack = ({ image, cells }: PlannedBlock): number =>
  cells.flatMap((line, down) =>
    line.filter((wanted, across) => wanted && !keptFormula(image.written[down]?.[across] ?? null, image.formulas[down]?.[across] ?? null)),
  ).length;

/** Takes sheets and names away again; those that came with the file stay. */
const removed = (names: readonly string[], remove: (name: string) => void): readonly string[] =>
  names.filter((name) => {
    try {
      remove(name);
      return true;
    } catch (failure) {
      if (failure instanceof XlsxError) return false;
      throw failure;
    }
  });

const isBlank = (document: XlsxDocument, name: string): boolean => document.sheet(name)?.usedArea() === undefined;

const isStillNamed = (document: XlsxDocument, { name, formula }: NameWrite): boolean => {
  const found = workbookName(document, name);
  return found !== undefined && sameMeaning(`=${found.formula}`, formula);
};

const plan = (document: XlsxDocument, before: Before) => ({
  tables: before.tables.filter(({ table, written }) => rowsOf(document, table) === written),
  names: before.names.filter(({ name, written }) => sameMeaning(formulaOf(document, name), written)),
  blocks: before.before.map((image) => planBlock(document, image)),
});

/**
 * Puts back what a patch replaced, but for what is gone; nothing of it when something stands in the way.
 * @throws HostError protected, unsupported; notFound where the journal is gone
 */
export const restoreDocument = async (document: XlsxDocument, replaced: Before, journal?: Journal): Promise<Receipt> => {
  const { before, gone: missing } = whatIsThere(replaced, {
    sheet: (name) => document.sheet(name) !== undefined,
    table: (name) => document.table(name) !== undefined,
    name: (name) => workbookName(document, name) !== undefined,
  });
  const first = (await journal?.first(before)) ?? [];
  const last = journal?.last ?? [];
  const { tables, names, blocks } = plan(document, before);
  checkBlocks(document, [...first, ...last]);
  const written = blocks.filter(({ cells }) => cells.flat().includes(true));
  checkPatch(document, { tables, names, formats: before.formats, blocks: written.map(({ image, cells }) => ({ ...image, cells })) });
  for (const block of first) writeBlock(document, block);
  for (const { table, rows } of tables) resize(document, table, rows);
  for (const { name, formula } of names) document.setName(name, formula);
  const changed = new Set(blocks.flatMap((block) => block.changed.map(placeKey)));
  const formats = before.formats.map((one) => putFormatsBack(document, one, changed));
  for (const block of written) putBack(document, block);
  const receipt = {
    before: blocks.map((block) => imageFor(document, block)),
    tables: tables.map(({ table, rows, written: given }) => ({ table, rows: given, written: rows })),
    names: names.map(({ name, formula, written: given }) => ({ name, formula: given, written: formula })),
    formats,
    differences: [...missing, ...blocks.flatMap((block) => differencesIn(document, block))],
    cells: blocks.reduce((sum, block) => sum + countPutBack(block), 0),
  };
  removed((before.newNames ?? []).filter((name) => isStillNamed(document, name)).map(({ name }) => name), (name) => document.removeName(name));
  // A sheet on which everything was put back is blank; anything left on it is somebody's.
  const gone = removed((before.sheets ?? []).filter((name) => isBlank(document, name)), (name) => document.removeSheet(name));
  for (const block of last) writeBlock(document, block);
  return { ...receipt, before: receipt.before.filter(({ sheet }) => !gone.includes(sheet)), formats: formats.filter(({ sheet }) => !gone.includes(sheet)) };
};
