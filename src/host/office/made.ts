import { HostError, type Before, type NewSheet, type Patch } from '../port';
import { sameMeaning } from '../restoring';
import type { Progress } from './progress';
import { inExcel, type Session } from './session';

/** A character of the width that files count in, in the points that Excel counts in: seven pixels at 96 to the inch. */
const pointsPerCharacter = 5.25;

/** What of a patch is still to be made: a second attempt finds what the first has made. */
const toMake = ({ sheets = [], newNames = [] }: Patch, progress: Progress): Required<Pick<Patch, 'sheets' | 'newNames'>> => ({
  sheets: sheets.filter(({ name }) => !progress.sheets.has(name)),
  newNames: newNames.filter(({ name }) => !progress.newNames.has(name)),
});

/** Makes the new sheets and names of a patch; gives back what takes down, after the sync, what was made. */
export type Make = () => () => void;

/**
 * Looks whether the names of new sheets and names are free and where the sheets go; costs a round trip where there are any.
 * @throws HostError unsupported where one is taken by somebody
 */
export const prepareMaking = async (context: Excel.RequestContext, patch: Patch, progress: Progress): Promise<Make> => {
  const { sheets, newNames } = toMake(patch, progress);
  if (sheets.length + newNames.length === 0) return () => () => undefined;
  const { worksheets, names } = context.workbook;
  const found = sheets.map((sheet) => {
    const same = worksheets.getItemOrNullObject(sheet.name);
    same.load('name');
    const before = sheet.behind === undefined ? undefined : worksheets.getItemOrNullObject(sheet.behind);
    before?.load('position');
    return { sheet, same, before };
  });
  const sameNames = newNames.map(({ name, ours = false }) => {
    const same = names.getItemOrNullObject(name);
    same.load('name');
    return { name, same, ours };
  });
  await context.sync();
  const there = [...found.map(({ sheet: { name }, same }) => ({ name, same, ours: false })), ...sameNames].filter(({ same }) => !same.isNullObject);
  const taken = there.find(({ ours }) => !ours);
  const known = new Set(there.map(({ name }) => name));
  if (taken !== undefined) throw new HostError('unsupported', taken.name);
  return () => {
    const made = found.map(({ sheet, before }) => addSheet(worksheets, sheet, before === undefined || before.isNullObject ? undefined : before.position + 1));
    const named = newNames.map(({ name, formula }) => {
      const item = known.has(name) ? names.getItem(name) : names.add(name, formula);
      if (known.has(name)) item.formula = formula;
      item.load('name');
      return { name, item };
    });
    return () => {
      for (const { name, sheet } of made) if (sheet.toJSON().name !== undefined) progress.sheets.add(name);
      for (const { name, item } of named) if (item.toJSON().name !== undefined) progress.newNames.add(name);
    };
  };
};

const addSheet = (
  worksheets: Excel.WorksheetCollection,
  { name, hidden, freeze, columns = [], rows = [] }: NewSheet,
  position: number | undefined,
): { readonly name: string; readonly sheet: Excel.Worksheet } => {
  const sheet = worksheets.add(name);
  sheet.load('name');
  if (position !== undefined) sheet.position = position;
  if (hidden) sheet.visibility = 'VeryHidden';
  if (freeze !== undefined) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, freeze.rows, freeze.columns).untrack());
  for (const { index, count = 1, width } of columns) {
    sheet.getRangeByIndexes(0, index, 1, count).untrack().format.columnWidth = width * pointsPerCharacter;
  }
  for (const { index, count, height } of runsOf(rows)) {
    sheet.getRangeByIndexes(index, 0, count, 1).untrack().format.rowHeight = height;
  }
  return { name, sheet };
};

/** Rows of one height below each other are set together. */
const runsOf = (rows: NonNullable<NewSheet['rows']>): readonly { readonly index: number; readonly count: number; readonly height: number }[] => {
  const runs: { index: number; count: number; height: number }[] = [];
  for (const { index, height } of rows) {
    const last = runs.at(-1);
    if (last?.height === height && last.index + last.count === index) last.count += 1;
    else runs.push({ index, count: 1, height });
  }
  return runs;
};

/** Sheets that were to be made and are not there: what made them broke off before, or somebody has deleted them. */
export const goneSheets = async (session: Session, { sheets = [] }: Before): Promise<ReadonlySet<string>> => {
  if (sheets.length === 0) return new Set();
  return inExcel(session, async (context) => {
    const found = sheets.map((name) => ({ name, sheet: context.workbook.worksheets.getItemOrNullObject(name) }));
    for (const { sheet } of found) sheet.load('name');
    await context.sync();
    return new Set(found.flatMap(({ name, sheet }) => (sheet.isNullObject ? [name] : [])));
  });
};

/** Takes sheets that were made away again where nothing is on them any more, and names that still mean what they were given. */
export const takeAway = async (session: Session, { sheets = [], newNames = [] }: Before): Promise<ReadonlySet<string>> => {
  if (sheets.length + newNames.length === 0) return new Set();
  return inExcel(session, async (context) => {
    const { worksheets, names } = context.workbook;
    const found = sheets.map((name) => {
      const sheet = worksheets.getItemOrNullObject(name);
      const used = sheet.getUsedRangeOrNullObject(true).untrack();
      sheet.load('name');
      used.load('rowCount');
      return { name, sheet, used };
    });
    const named = newNames.map((given) => {
      const item = names.getItemOrNullObject(given.name);
      item.load('formula');
      return { given, item };
    });
    await context.sync();
    for (const { given, item } of named) if (!item.isNullObject && sameMeaning(String(item.formula), given.formula)) item.delete();
    const blank = found.filter(({ sheet, used }) => !sheet.isNullObject && used.isNullObject);
    for (const { sheet } of blank) sheet.delete();
    await context.sync();
    return new Set(blank.map(({ name }) => name));
  });
};
