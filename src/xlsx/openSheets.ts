import { XlsxError } from './document';
import type { OpcPackage } from './package';
import { Worksheet, type WorkbookContext } from './sheet';
import { TablePart } from './tables';
import type { WorkbookPart } from './workbook';

/** The sheets of a workbook, none of them read yet. @throws XlsxError damaged for a sheet without a part */
export const openSheets = (files: OpcPackage, workbook: WorkbookPart, context: WorkbookContext): readonly Worksheet[] => {
  const relationships = new Map(files.relationshipsOf(workbook.part.name).map((one) => [one.id, one]));
  return workbook.sheets.map(({ name, visibility, relationshipId }) => {
    const found = relationships.get(relationshipId);
    if (!found) throw new XlsxError('damaged', name);
    const source = {
      name,
      visibility,
      partName: found.target,
      cells: found.kind === 'worksheet',
      load: () => files.text(found.target),
    };
    return new Worksheet(source, context);
  });
};

/** The tables of all sheets. @throws XlsxError damaged */
export const openTables = (files: OpcPackage, sheets: readonly Worksheet[]): readonly TablePart[] =>
  sheets.flatMap((sheet) =>
    files
      .relationshipsOf(sheet.source.partName)
      .filter(({ kind }) => kind === 'table')
      .map(({ target }) => new TablePart(files.text(target), sheet.name)),
  );
