import type { DefinedName } from '../document';
import type { OpcPackage } from '../package';
import type { Worksheet } from '../sheet';
import type { Stylesheet } from '../styles';
import type { TablePart } from '../tables';
import type { SheetEntry, WorkbookPart } from '../workbook';

/** A document as it stands: the file, and what was changed since it was opened. */
export interface DocumentState {
  readonly files: OpcPackage;
  readonly workbook: WorkbookPart;
  /** In the workbook's order, added ones last. */
  readonly sheets: readonly Worksheet[];
  readonly tables: readonly TablePart[];
  readonly styles: Stylesheet;
  readonly changedNames: ReadonlyMap<string, DefinedName>;
  readonly addedSheets: readonly (SheetEntry & { readonly partName: string })[];
}

export const definedNames = (state: Pick<DocumentState, 'workbook' | 'changedNames'>): readonly DefinedName[] => {
  const { workbook, changedNames } = state;
  const kept = workbook.names.filter((name) => name.scope !== undefined || !changedNames.has(name.name.toLowerCase()));
  return [...kept, ...changedNames.values()];
};
