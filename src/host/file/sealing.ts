import type { XlsxDocument } from '../../xlsx';
import { HostError, type Patch } from '../port';
import { sheetNamed } from './image';
import { workbookName } from './read';

/**
 * Takes protection off where a patch says so, does the work, and then locks, takes away and protects. Where the work fails,
 * everything is protected as before.
 * @throws HostError notFound, and protected for a sheet that needs a password; XlsxError unsupported for what cannot be taken away
 */
export const unsealed = async <Result>(document: XlsxDocument, patch: Patch, work: () => Promise<Result>): Promise<Result> => {
  const opened = openUp(document, patch);
  try {
    const result = await work();
    seal(document, patch);
    return result;
  } catch (failure) {
    for (const sheet of opened) document.setProtection(sheet, true);
    throw failure;
  }
};

/** The sheets that were protected. */
const openUp = (document: XlsxDocument, { protection = [], sheets = [] }: Patch): readonly string[] => {
  const made = new Set(sheets.map(({ name }) => name));
  const there = protection.filter(({ sheet }) => !made.has(sheet)).map(({ sheet, on }) => ({ sheet: sheetNamed(document, sheet), on }));
  const toOpen = there.filter(({ sheet, on }) => !on && sheet.protected).map(({ sheet }) => sheet);
  const refusing = toOpen.find((sheet) => sheet.passwordProtected);
  if (refusing !== undefined) throw new HostError('protected', refusing.name);
  for (const { name } of toOpen) document.setProtection(name, false);
  return toOpen.map(({ name }) => name);
};

const seal = (document: XlsxDocument, { locks = [], removals, protection = [] }: Patch): void => {
  for (const { sheet, locked, ...area } of locks) {
    if (sheetNamed(document, sheet).protected) throw new HostError('protected', sheet);
    document.setLocked(sheet, area, locked);
  }
  for (const name of removals?.names ?? []) if (workbookName(document, name)) document.removeName(name);
  for (const name of removals?.sheets ?? []) if (document.sheet(name)) document.removeSheet(name);
  for (const { sheet, on } of protection) if (on) document.setProtection(sheet, true);
};
