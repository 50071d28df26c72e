import type { Sheet, XlsxDocument } from '../../xlsx';
import { type Block, HostError, type Patch } from '../port';
import { workbookName } from './read';

/** The longest text that a cell holds ("Excel specifications and limits"). */
const longestText = 32_767;

const sheetNamed = (document: XlsxDocument, name: string): Sheet => {
  const sheet = document.sheet(name);
  if (!sheet) throw new HostError('notFound', name);
  return sheet;
};

const refuseProtected = (sheet: Sheet): void => {
  if (sheet.protected) throw new HostError('protected', sheet.name);
};

const checkBlock = (document: XlsxDocument, block: Block): void => {
  const sheet = sheetNamed(document, block.sheet);
  const guarded = sheet.protected;
  block.cells.forEach((line, row) =>
    line.forEach((cell, column) => {
      if (guarded && sheet.locked(block.row + row, block.column + column)) throw new HostError('protected', sheet.name);
      if (typeof cell === 'string' && cell.length > longestText) throw new HostError('tooLarge', sheet.name);
    }),
  );
};

/**
 * Says what stands in the way of a patch before anything of it is carried out, as Excel would: locked cells of protected
 * sheets take no values, protected sheets no formats, and their tables keep their size.
 * @throws HostError notFound, protected, tooLarge
 */
export const checkPatch = (document: XlsxDocument, patch: Patch): void => {
  for (const { table } of patch.tables) {
    const found = document.table(table);
    if (!found) throw new HostError('notFound', table);
    refuseProtected(sheetNamed(document, found.sheet));
  }
  for (const { name } of patch.names) if (!workbookName(document, name)) throw new HostError('notFound', name);
  for (const { sheet } of patch.formats) refuseProtected(sheetNamed(document, sheet));
  for (const block of patch.blocks) checkBlock(document, block);
};
