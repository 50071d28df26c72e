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
  /** Sheets of the file that are gone. */
  readonly removedSheets: readonly RemovedSheet[];
  /** Names of the file's workbook that are gone, in lower case. */
  readonly removedNames: ReadonlySet<string>;
}

export interface RemovedSheet {
  readonly name: string;
  readonly partName: string;
}

export const definedNames = (state: Pick<DocumentState, 'workbook' | 'changedNames' | 'removedSheets' | 'removedNames'>): readonly DefinedName[] => {
  const { workbook, changedNames, removedSheets, removedNames } = state;
  const gone = new Set(removedSheets.map(({ name }) => name));
  const kept = workbook.names.filter(({ name, scope }) => {
    const key = name.toLowerCase();
    return scope === undefined ? !changedNames.has(key) && !removedNames.has(key) : !gone.has(scope);
  });
  return [...kept, ...changedNames.values()];
};
