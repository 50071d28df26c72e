import { HostError, type Patch } from '../port';
import { cellsOf } from './ranges';
import { inExcel, type Session } from './session';

/**
 * Takes protection off where a patch says so; costs two round trips where there is any. Asks first, since taking off what is not
 * there fails in newer Excel (office-js issue 6784).
 * @throws HostError notFound; protected, with its name, for a sheet that needs a password
 */
export const openUp = async (session: Session, { protection = [], sheets = [] }: Patch): Promise<void> => {
  const made = new Set(sheets.map(({ name }) => name));
  const wanted = [...new Set(protection.map(({ sheet }) => sheet))].filter((sheet) => !made.has(sheet));
  if (wanted.length === 0) return;
  const toOpen = new Set(protection.filter(({ on }) => !on).map(({ sheet }) => sheet));
  const shut = (await protectedAmong(session, wanted)).filter((sheet) => toOpen.has(sheet));
  if (shut.length === 0) return;
  try {
    await inExcel(session, async (context) => {
      for (const sheet of shut) context.workbook.worksheets.getItem(sheet).protection.unprotect();
      await context.sync();
    });
  } catch (failure) {
    if (!(failure instanceof HostError) || failure.code !== 'protected') throw failure;
    // Excel carries out what comes before the action that fails.
    const [refusing = ''] = await protectedAmong(session, shut).catch(() => shut);
    throw new HostError('protected', refusing, failure.cause);
  }
};

/** @throws HostError notFound */
const protectedAmong = (session: Session, names: readonly string[]): Promise<readonly string[]> =>
  inExcel(session, async (context) => {
    const sheets = names.map((name) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(name);
      sheet.load('name,protection/protected');
      return { name, sheet };
    });
    await context.sync();
    const missing = sheets.find(({ sheet }) => sheet.isNullObject);
    if (missing !== undefined) throw new HostError('notFound', missing.name);
    return sheets.flatMap(({ name, sheet }) => (sheet.protection.protected ? [name] : []));
  });

/**
 * Locks cells, takes sheets and names away and switches protection on; costs two round trips where there is any of it.
 * A very hidden sheet cannot be deleted before it is shown or hidden ("Worksheet.delete").
 */
export const seal = async (session: Session, { locks = [], removals = { sheets: [], names: [] }, protection = [] }: Patch): Promise<void> => {
  const toProtect = protection.flatMap(({ sheet, on }) => (on ? [sheet] : []));
  if (locks.length + removals.sheets.length + removals.names.length + toProtect.length === 0) return;
  await inExcel(session, async (context) => {
    const { worksheets, names } = context.workbook;
    const goingSheets = removals.sheets.map((name) => worksheets.getItemOrNullObject(name));
    const goingNames = removals.names.map((name) => names.getItemOrNullObject(name));
    const shutting = toProtect.map((name) => worksheets.getItem(name));
    for (const sheet of goingSheets) sheet.load('name');
    for (const name of goingNames) name.load('name');
    for (const { protection: one } of shutting) one.load('protected');
    await context.sync();
    const cells = cellsOf(context);
    for (const { locked, rows, columns, ...place } of locks) cells(place, rows, columns).format.protection.locked = locked;
    for (const name of goingNames.filter(({ isNullObject }) => !isNullObject)) name.delete();
    for (const sheet of goingSheets.filter(({ isNullObject }) => !isNullObject)) {
      sheet.visibility = 'Hidden';
      sheet.delete();
    }
    for (const { protection: one } of shutting.filter(({ protection: { protected: shut } }) => !shut)) one.protect();
    await context.sync();
  });
};
