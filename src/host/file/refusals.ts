import type { Sheet, XlsxDocument } from '../../xlsx';
import { HostError, type Patch, type Place } from '../port';
import { writesNothing } from '../writesNothing';
import { sheetNamed } from './image';
import { workbookName } from './read';

/** Where somebody wants to write; a patch is such a thing. */
export interface Intent {
  readonly tables: readonly { readonly table: string }[];
  readonly names: readonly { readonly name: string }[];
  readonly formats: readonly { readonly sheet: string }[];
  readonly blocks: readonly BlockIntent[];
  readonly sheets?: Patch['sheets'];
  readonly newNames?: Patch['newNames'];
  readonly looks?: Patch['looks'];
}

interface BlockIntent extends Place {
  readonly cells: readonly (readonly unknown[])[];
}

/** The longest text that a cell holds ("Excel specifications and limits"). */
const longestText = 32_767;

const refuseProtected = (sheet: Sheet): void => {
  if (sheet.protected) throw new HostError('protected', sheet.name);
};

const checkBlock = (document: XlsxDocument, block: BlockIntent): void => {
  const sheet = sheetNamed(document, block.sheet);
  if (!sheet.protected || writesNothing(block)) return;
  block.cells.forEach((line, row) =>
    line.forEach((_, column) => {
      if (sheet.locked(block.row + row, block.column + column)) throw new HostError('protected', sheet.name);
    }),
  );
};

const refuseLongTexts = ({ sheet, cells }: BlockIntent): void => {
  if (cells.some((line) => line.some((cell) => typeof cell === 'string' && cell.length > longestText))) throw new HostError('tooLarge', sheet);
};

/**
 * Says what stands in the way of a patch before anything of it is carried out, as Excel would: locked cells of protected
 * sheets take no values, protected sheets no formats, and their tables keep their size.
 * @throws HostError notFound, protected, tooLarge, unsupported
 */
export const checkPatch = (document: XlsxDocument, patch: Intent): void => {
  const made = new Set(patch.sheets?.map(({ name }) => name));
  for (const name of made) if (document.sheet(name)) throw new HostError('unsupported', name);
  for (const { name, ours = false } of patch.newNames ?? []) if (!ours && workbookName(document, name)) throw new HostError('unsupported', name);
  for (const { from, to } of patch.looks ?? []) {
    sheetNamed(document, from.sheet);
    if (!made.has(to.sheet)) refuseProtected(sheetNamed(document, to.sheet));
  }
  for (const { table } of patch.tables) {
    const found = document.table(table);
    if (!found) throw new HostError('notFound', table);
    refuseProtected(sheetNamed(document, found.sheet));
  }
  for (const { name } of patch.names) if (!workbookName(document, name)) throw new HostError('notFound', name);
  for (const { sheet } of patch.formats) refuseProtected(sheetNamed(document, sheet));
  checkBlocks(document, patch.blocks, made);
};

/** @param made sheets that do not exist yet. @throws HostError notFound, protected, tooLarge */
export const checkBlocks = (document: XlsxDocument, blocks: readonly BlockIntent[], made: ReadonlySet<string> = new Set()): void => {
  for (const block of blocks) {
    refuseLongTexts(block);
    if (!made.has(block.sheet)) checkBlock(document, block);
  }
};
