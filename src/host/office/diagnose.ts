import { HostError, type Patch } from '../port';
import { widthOf } from './blockCells';
import { inExcel, type Session } from './session';

/**
 * Finds out which sheet, table or name a failure is about: Excel's client tells the member that failed, not the object.
 * Asks Excel once more; where that fails too, the subject stays empty.
 */
export const diagnose = async (session: Session, patch: Patch, failure: unknown): Promise<unknown> => {
  if (!(failure instanceof HostError) || failure.subject !== '') return failure;
  if (failure.code !== 'protected' && failure.code !== 'notFound') return failure;
  const found = await state(session, patch).catch(() => undefined);
  if (found === undefined) return failure;
  if (failure.code === 'notFound') return new HostError('notFound', found.missing[0] ?? '', failure.cause);
  const [sheet] = found.refusing;
  if (sheet === undefined && found.readOnly) return new HostError('readOnly', '', failure.cause);
  return new HostError('protected', sheet ?? found.protected[0] ?? '', failure.cause);
};

/**
 * The protected sheets of a patch that failed, where all that was refused are formats: only blocks are written there, and
 * all their cells are unlocked. `undefined` where something else stands in the way.
 */
export const protectedButUnlocked = async (session: Session, patch: Patch): Promise<ReadonlySet<string> | undefined> => {
  const found = await state(session, patch).catch(() => undefined);
  if (found === undefined || found.readOnly || found.refusing.length > 0 || found.protected.length === 0) return undefined;
  return new Set(found.protected);
};

interface State {
  readonly missing: readonly string[];
  readonly protected: readonly string[];
  /** Protected sheets with locked cells in a block, a table to resize or formats to copy. */
  readonly refusing: readonly string[];
  readonly readOnly: boolean;
}

/** `null` stands for locked and unlocked cells side by side ("FormatProtection.locked"), which the published types leave out. */
const isUnlocked = (locked: boolean | null): boolean => locked === false;

const state = (session: Session, patch: Patch): Promise<State> =>
  inExcel(session, async (context) => {
    const { workbook } = context;
    workbook.load('readOnly');
    workbook.worksheets.load('items/name,items/protection/protected');
    workbook.tables.load('items/name,items/worksheet/name');
    workbook.names.load('items/name');
    await context.sync();
    const sheets = new Map(workbook.worksheets.items.map((sheet) => [sheet.name, sheet.protection.protected]));
    const tables = new Map(workbook.tables.items.map((table) => [table.name, table.worksheet.name]));
    const names = new Set(workbook.names.items.map(({ name }) => name));
    const locked = patch.blocks.flatMap((block) => {
      if (sheets.get(block.sheet) !== true) return [];
      const range = workbook.worksheets.getItem(block.sheet).getRangeByIndexes(block.row, block.column, block.cells.length, widthOf(block)).untrack();
      const { protection } = range.format;
      protection.load('locked');
      return [{ sheet: block.sheet, protection }];
    });
    if (locked.length > 0) await context.sync();
    const isProtected = (sheet: string): boolean => sheets.get(sheet) === true;
    const made = new Set(patch.sheets?.map(({ name }) => name));
    const copied = (patch.looks ?? []).map(({ to }) => to.sheet);
    const written = [...patch.blocks.map(({ sheet }) => sheet), ...patch.formats.map(({ sheet }) => sheet), ...copied];
    return {
      missing: [
        ...patch.tables.flatMap(({ table }) => (tables.has(table) ? [] : [table])),
        ...patch.names.flatMap(({ name }) => (names.has(name) ? [] : [name])),
        ...[...written, ...(patch.looks ?? []).map(({ from }) => from.sheet)].filter((sheet) => !sheets.has(sheet) && !made.has(sheet)),
      ],
      protected: [...new Set([...written, ...patch.tables.map(({ table }) => tables.get(table) ?? '')].filter(isProtected))],
      refusing: [
        ...locked.flatMap(({ sheet, protection }) => (isUnlocked(protection.locked) ? [] : [sheet])),
        ...patch.tables.map(({ table }) => tables.get(table) ?? '').filter(isProtected),
        ...[...patch.formats.map(({ sheet }) => sheet), ...copied].filter(isProtected),
      ],
      readOnly: workbook.readOnly,
    };
  });
