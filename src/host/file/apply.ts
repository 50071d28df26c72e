import type { CellChange, StoredValue, XlsxDocument } from '../../xlsx';
import { XlsxError } from '../../xlsx';
import { canonicalNumber } from '../cellValue';
import { standingIn } from '../noted';
import {
  type Before,
  type Block,
  type BlockImage,
  type CellWrite,
  type FormatCopy,
  type FormatsBefore,
  HostError,
  type Journal,
  type LookCopy,
  type NewSheet,
  type Patch,
  type Place,
  type Receipt,
} from '../port';
import { placeIn, willLeave } from '../restoring';
import { dateShift } from './cells';
import { areaOf, formatsIn, formulaOf, imageOf, leftByBlock, readBack, rowsOf, sheetNamed, type ReadBack } from './image';
import { checkBlocks, checkPatch } from './refusals';

/** Texts get the format `@`, numbers and formulas that of the block; on a protected sheet Excel takes no formats. */
const changeOf = (document: XlsxDocument, cell: CellWrite, blockFormat: string, formats: boolean): CellChange | undefined => {
  if (cell === null) return undefined;
  if (cell === '') return { value: null };
  if (typeof cell === 'string') return formats ? { value: cell, numberFormat: '@' } : { value: cell };
  if (typeof cell === 'number') {
    const value = cell - dateShift(document, blockFormat);
    return formats ? { value, numberFormat: blockFormat } : { value };
  }
  const format = formats ? { numberFormat: blockFormat } : {};
  if (!('formula' in cell)) return { shows: cell.shows };
  const own = formats && cell.numberFormat !== undefined ? { numberFormat: cell.numberFormat } : format;
  return { formula: cell.formula, shows: cell.shows ?? null, ...own };
};

const formatAt = ({ numberFormat, columnFormats }: Block, column: number): string => columnFormats?.[column] ?? numberFormat;

export const writeBlock = (document: XlsxDocument, block: Block): void => {
  const formats = document.sheet(block.sheet)?.protected !== true;
  const cells = block.cells.map((line) => line.map((cell, across) => changeOf(document, cell, formatAt(block, across), formats)));
  document.write(block.sheet, block.row, block.column, cells);
};

const holds = (document: XlsxDocument, value: StoredValue, formula: string | null, cell: CellWrite, format: string): boolean => {
  if (cell === null) return true;
  if (cell === '') return value === null && formula === null;
  if (typeof cell === 'string') return value === cell && formula === null;
  if (typeof cell !== 'number') return formula !== null && value === (cell.shows ?? null);
  const written = cell - dateShift(document, format);
  if (typeof value !== 'number' || formula !== null) return false;
  return value === written || canonicalNumber(value) === canonicalNumber(written);
};

const differencesIn = (document: XlsxDocument, block: Block, { values, formulas }: ReadBack): readonly Place[] => {
  const differing: Place[] = [];
  block.cells.forEach((line, down) =>
    line.forEach((cell, across) => {
      const [value, formula] = [values[down]?.[across] ?? null, formulas[down]?.[across] ?? null];
      if (!holds(document, value, formula, cell, formatAt(block, across))) differing.push(placeIn(block, down, across));
    }),
  );
  return differing;
};

/** @throws HostError notFound, unsupported */
export const resize = (document: XlsxDocument, name: string, rows: number): void => {
  const table = document.table(name);
  if (!table) throw new HostError('notFound', name);
  try {
    document.resizeTable(name, { ...table.area, rows: rows + 1 + (table.totalsRow ? 1 : 0) });
  } catch (failure) {
    if (failure instanceof XlsxError) throw new HostError('unsupported', name, failure);
    throw failure;
  }
};

const countWritten = (block: Block): number =>
  block.cells.reduce((sum, line) => sum + line.filter((cell) => cell !== null && (typeof cell !== 'object' || 'formula' in cell)).length, 0);

const copyFormats = (document: XlsxDocument, { sheet: name, row, column, rows, columns }: FormatCopy): FormatsBefore => {
  const sheet = sheetNamed(document, name);
  const area = { row, column: column + 1, rows, columns };
  const numberFormats = formatsIn(sheet, area);
  for (let at = row; at < row + rows; at++) {
    document.copyFormat(name, { row: at, column }, { row: at, column: column + 1, rows: 1, columns });
  }
  return { sheet: name, row, column: column + 1, numberFormats, written: formatsIn(sheet, area) };
};

const addSheet = (document: XlsxDocument, { name, hidden, freeze, columns, rows }: NewSheet): void => {
  try {
    document.addSheet(name, hidden ? 'veryHidden' : 'visible', { ...(freeze && { freeze }), ...(columns && { columns }), ...(rows && { rows }) });
  } catch (failure) {
    if (failure instanceof XlsxError) throw new HostError('unsupported', name, failure);
    throw failure;
  }
};

const copyLook = (document: XlsxDocument, { from, to }: LookCopy): void => document.copyFormat(to.sheet, from, to);

type Images = ReadonlyMap<Block, Omit<BlockImage, 'written'>>;

const imageOfBlock = (document: XlsxDocument, block: Block): Omit<BlockImage, 'written'> => imageOf(sheetNamed(document, block.sheet), areaOf(block, block.cells));

const readBlockBack = (document: XlsxDocument, block: Block): ReadBack => readBack(sheetNamed(document, block.sheet), areaOf(block, block.cells));

/** The blocks on sheets that are there, as they stand. */
const imagesIn = (document: XlsxDocument, { blocks }: Patch): Images =>
  new Map(blocks.filter(({ sheet }) => document.sheet(sheet) !== undefined).map((block) => [block, imageOfBlock(document, block)]));

/** What still stands once something was written. */
const untouched = (document: XlsxDocument, images: Images, written: readonly Block[]): Images => {
  const touched = new Set(written.map(({ sheet }) => document.sheet(sheet)));
  return new Map([...images].filter(([{ sheet }]) => !touched.has(document.sheet(sheet))));
};

/** The tables and names that the patch will change, as they stand. */
const lookAt = (document: XlsxDocument, patch: Patch) => ({
  tables: patch.tables.map(({ table, rows }) => ({ table, rows: rowsOf(document, table), written: rows })),
  names: patch.names.map(({ name, formula }) => ({ name, formula: formulaOf(document, name), written: formula })),
});

/** What a patch will replace and leave; a sheet that it makes is blank before. */
const foresee = (document: XlsxDocument, patch: Patch, images: Images): Before => ({
  ...lookAt(document, patch),
  ...made(patch),
  formats: patch.formats.map((copy) => formatsForeseen(document, copy)),
  before: patch.blocks.map((block) => {
    const image = images.get(block) ?? blankImage(block);
    return { ...image, written: block.cells.map((line, down) => line.map((cell, across) => willLeave(cell, image.formulas[down]?.[across] ?? null))) };
  }),
});

const made = ({ sheets = [], newNames = [] }: Patch): Pick<Before, 'sheets' | 'newNames'> => ({
  ...(sheets.length > 0 && { sheets: sheets.map(({ name }) => name) }),
  ...(newNames.length > 0 && { newNames }),
});

const formatsForeseen = (document: XlsxDocument, { sheet: name, row, column, rows, columns }: FormatCopy): FormatsBefore => {
  const sheet = sheetNamed(document, name);
  const source = formatsIn(sheet, { row, column, rows, columns: 1 });
  return {
    sheet: name,
    row,
    column: column + 1,
    numberFormats: formatsIn(sheet, { row, column: column + 1, rows, columns }),
    written: source.map(([format = 'General']) => Array.from({ length: columns }, () => format)),
  };
};

const blankImage = ({ sheet, row, column, cells }: Block): Omit<BlockImage, 'written'> => {
  const filled = <Value>(value: Value): Value[][] => cells.map((line) => line.map(() => value));
  return { sheet, row, column, values: filled(null), formulas: filled(null), numberFormats: filled('General') };
};

/**
 * Carries out a patch on the document; nothing of it when something stands in its way. Nobody else changes a document, so that
 * whatever the patch was made from still stands.
 * @throws HostError notFound, protected, tooLarge, unsupported
 */
export const applyToDocument = async (document: XlsxDocument, patch: Patch, journal?: Journal): Promise<Receipt> => {
  checkPatch(document, patch);
  if (journal === undefined) return carryOut(document, patch);
  const images = imagesIn(document, patch);
  const first = await journal.first(foresee(document, patch, images));
  checkBlocks(document, [...first, ...journal.last]);
  const said = first.map((block) => standingIn(block, imageOfBlock(document, block).values));
  const noted = writtenAndRead(document, first);
  const receipt = carryOut(document, patch, untouched(document, images, first));
  return { ...receipt, noted: said, differences: [...noted, ...receipt.differences, ...writtenAndRead(document, journal.last)] };
};

const writtenAndRead = (document: XlsxDocument, blocks: readonly Block[]): readonly Place[] =>
  blocks.flatMap((block) => {
    writeBlock(document, block);
    return differencesIn(document, block, readBlockBack(document, block));
  });

/** @param known blocks that were looked at before, and stand as they did */
const carryOut = (document: XlsxDocument, patch: Patch, known: Images = new Map()): Receipt => {
  const { sheets = [], newNames = [], looks = [] } = patch;
  for (const sheet of sheets) addSheet(document, sheet);
  for (const { name, formula } of newNames) document.setName(name, formula);
  const before = lookAt(document, patch);
  const blocks = patch.blocks.map((block) => ({ block, image: known.get(block) ?? imageOfBlock(document, block) }));
  for (const { table, rows } of patch.tables) resize(document, table, rows);
  for (const { name, formula } of patch.names) document.setName(name, formula);
  for (const look of looks) copyLook(document, look);
  const formats = patch.formats.map((copy) => copyFormats(document, copy));
  for (const block of patch.blocks) writeBlock(document, block);
  const left = blocks.map(({ block, image }) => {
    const found = readBlockBack(document, block);
    return { image: { ...image, written: leftByBlock(found, block.cells) }, differences: differencesIn(document, block, found) };
  });
  return {
    ...before,
    ...made(patch),
    formats,
    before: left.map(({ image }) => image),
    differences: left.flatMap(({ differences }) => differences),
    cells: patch.blocks.reduce((sum, block) => sum + countWritten(block), 0),
  };
};
