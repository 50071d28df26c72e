import { OpcPackage } from '../../xlsx/package';
import { WorkbookPart } from '../../xlsx/workbook';
import { XlsxError } from '../../xlsx/document';
import { colourReader } from './colours';
import { readSheet } from './readSheet';
import type { SheetLooks } from './sheetLooks';
import { readStyles, type Looks } from './styles';

/** How a workbook looks: its formats, and what each sheet does with them. */
export interface WorkbookLooks extends Looks {
  readonly sheets: readonly SheetLooks[];
}

/**
 * Reads the looks of an .xlsx file, those parts of it that the document does not know: fonts, fills, borders, alignment, widths,
 * heights, frozen panes, conditional formats, validations, links. Values, formulas and number formats are the document's.
 * @throws XlsxError for what is no workbook
 */
export const readLooks = (bytes: Uint8Array): WorkbookLooks => {
  const files = new OpcPackage(bytes);
  const target = files.relationshipsOf('').find(({ kind }) => kind === 'officeDocument')?.target;
  if (target === undefined) throw new XlsxError('notWorkbook', 'workbook');
  const workbook = new WorkbookPart(files.text(target));
  const related = files.relationshipsOf(target);
  const only = (kind: string): string | undefined => related.find((one) => one.kind === kind)?.target;
  const [theme, styles] = [only('theme'), only('styles')];
  const colour = colourReader(theme === undefined ? undefined : files.text(theme));
  return {
    ...readStyles(styles === undefined ? undefined : files.text(styles), colour),
    sheets: workbook.sheets.flatMap(({ name, relationshipId }) => {
      const sheet = related.find(({ id, kind }) => id === relationshipId && kind === 'worksheet');
      return sheet === undefined ? [] : [readSheet(name, files.text(sheet.target), colour)];
    }),
  };
};
