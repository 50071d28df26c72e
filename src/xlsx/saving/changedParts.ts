import type { FormulaCell } from '../formulas';
import { contentTypesPart, relationshipsPart } from '../package';
import { type CellPatches, protectionSplice, rowSplices, type Worksheet } from '../sheet';
import { spliced } from '../xml';
import { sheetPatches } from './cellPatches';
import { refreshedCharts } from './charts';
import { changesFormulas, outcomesOf } from './outcome';
import { type AddedPart, contentTypes, freeRelationshipId, workbookRelationships } from './packageParts';
import { dimensionSplices, followingRanges } from './ranges';
import { staleFormulas } from './staleFormulas';
import type { DocumentState } from './state';

interface PatchedSheets {
  readonly patches: readonly CellPatches[];
  readonly recalculate: boolean;
  readonly formulasChanged: boolean;
  readonly stale: ReadonlySet<FormulaCell>;
}

const patchSheets = (state: DocumentState): PatchedSheets => {
  const outcomes = state.sheets.map(outcomesOf);
  const stale = staleFormulas(state, outcomes);
  const bySheet = new Map<number, FormulaCell[]>();
  for (const formula of stale) {
    const list = bySheet.get(formula.sheet);
    if (list) list.push(formula);
    else bySheet.set(formula.sheet, [formula]);
  }
  const results = state.sheets.map((sheet, number) =>
    sheetPatches(sheet, outcomes[number] ?? [], bySheet.get(number) ?? []),
  );
  return {
    patches: results.map(({ patches }) => patches),
    recalculate: results.some(({ recalculate }) => recalculate),
    formulasChanged: state.sheets.some((sheet, number) => outcomes[number]?.some((outcome) => changesFormulas(sheet, outcome))),
    stale,
  };
};

/** The text of a sheet's part; `undefined` when nothing in it changes. */
const sheetText = (state: DocumentState, sheet: Worksheet, patches: CellPatches): string | undefined => {
  const tables = state.tables.filter((table) => table.sheet === sheet.name && table.resized);
  if (patches.size === 0 && tables.length === 0 && !sheet.protectionChanged) return undefined;
  const { index } = sheet.stored;
  const protection = sheet.protectionChanged ? [protectionSplice(index, sheet.protected)] : [];
  const splices = [...rowSplices(index, patches), ...dimensionSplices(index, patches), ...followingRanges(index, tables), ...protection];
  return splices.length === 0 ? undefined : spliced(index.part.xml, splices);
};

const staleCells = (stale: ReadonlySet<FormulaCell>): ((sheet: number, row: number, column: number) => boolean) => {
  const keys = new Set([...stale].map(({ sheet, row, column }) => `${String(sheet)},${String(row)},${String(column)}`));
  return (sheet, row, column) => keys.has(`${String(sheet)},${String(row)},${String(column)}`);
};

const packageChanges = (
  state: DocumentState,
  added: readonly AddedPart[],
  removed: readonly string[],
): ReadonlyMap<string, string | null> => {
  const changes = new Map<string, string | null>();
  if (added.length === 0 && removed.length === 0) return changes;
  const { files, workbook } = state;
  const partName = workbook.part.name;
  const relationships = files.actualName(relationshipsPart(partName)) ?? relationshipsPart(partName);
  changes.set(files.actualName(contentTypesPart) ?? contentTypesPart, contentTypes(files, added, removed));
  changes.set(relationships, workbookRelationships(files, { partName, strict: workbook.strict }, added, removed));
  for (const name of removed) changes.set(name, null);
  return changes;
};

/** The parts whose text differs from the file's; `null` for those that go. */
export const changedParts = (state: DocumentState): ReadonlyMap<string, string | null> => {
  const { files, workbook, styles, addedSheets, changedNames, removedSheets, removedNames } = state;
  const changes = new Map<string, string | null>();
  const patched = patchSheets(state);
  state.sheets.forEach((sheet, number) => {
    const text = sheetText(state, sheet, patched.patches[number] ?? new Map());
    if (text !== undefined) changes.set(sheet.source.partName, text);
  });
  for (const table of state.tables) if (table.changed) changes.set(table.part.name, table.render());
  for (const [name, text] of refreshedCharts(state, patched.patches, staleCells(patched.stale))) changes.set(name, text);
  const added: AddedPart[] = addedSheets.map((sheet) => ({ kind: 'worksheet', ...sheet }));
  for (const sheet of state.sheets.filter((one) => addedSheets.some(({ name }) => name === one.name))) {
    if (!changes.has(sheet.source.partName)) changes.set(sheet.source.partName, sheet.source.load().xml);
  }
  if (styles.changed) {
    changes.set(styles.part.name, styles.render());
    if (files.actualName(styles.part.name) === undefined) {
      const taken = added.map(({ relationshipId }) => relationshipId);
      const relationshipId = freeRelationshipId(files, workbook.part.name, taken);
      added.push({ kind: 'styles', partName: styles.part.name, relationshipId });
    }
  }
  const chains = files.relationshipsOf(workbook.part.name).filter(({ kind }) => kind === 'calcChain');
  const gone = removedSheets.map(({ name }) => name);
  const removed = [
    ...(patched.formulasChanged || gone.length > 0 ? chains.map(({ target }) => target) : []),
    ...removedSheets.map(({ partName }) => partName),
  ];
  const visibilities = new Map(state.sheets.map(({ name, visibility }) => [name, visibility]));
  const shownAnew = workbook.sheets.some(({ name, visibility }) => (visibilities.get(name) ?? visibility) !== visibility);
  if (shownAnew || addedSheets.length > 0 || changedNames.size > 0 || patched.recalculate || gone.length > 0 || removedNames.size > 0) {
    const text = workbook.render({ sheets: addedSheets, names: changedNames, recalculate: patched.recalculate, visibilities, removedSheets: gone, removedNames });
    if (text !== workbook.part.xml) changes.set(workbook.part.name, text);
  }
  for (const [name, text] of packageChanges(state, added, removed)) changes.set(name, text);
  // An edit may come to the very text that was there: such a part is left as it is compressed.
  return new Map([...changes].filter(([name, text]) => text === null || files.actualName(name) === undefined || files.text(name).xml !== text));
};
