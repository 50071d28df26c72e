import { catalogue, checkUnits, type Issue } from '../../../src/checks';
import { fileHost } from '../../../src/host/file';
import { checkWorkbook } from '../../../src/workbook';
import { openXlsx, type CellChange } from '../../../src/xlsx';
import { parseReference } from '../../../src/host/reference';
import { cityHeading } from './acrossMutators';
import { changedEntries, cleanWorkbook, type CleanWorkbook } from './cleanWorkbook';
import { follows } from './following';
import type { Change, Mutation } from './mutation';
import { entryCodes, mutators, statements, vetoMutator } from './mutators';
import { seeded } from './random';
import { widenedScheme } from './widened';

let clean: CleanWorkbook;

beforeAll(async () => {
  clean = await cleanWorkbook();
});

const cellOf = (column: string, figure: string): string => {
  const cell = clean.entries.get(column)?.get(figure)?.cell;
  if (cell === undefined) throw new RangeError(`no cell ${column} ${figure}`);
  return cell;
};

/** What is not as it must be after a mutation; nothing where all is well. */
const failing = (code: string, mutation: Mutation, issues: readonly Issue[]): readonly unknown[] => {
  const [{ column } = { column: '' }] = mutation.changes;
  const cell = code === vetoMutator.code ? undefined : cellOf(column, mutation.told);
  const found = issues.filter((issue) => issue.code === code && issue.cell === cell);
  const strange = issues.filter((issue) => issue.level === 'error' && !follows(issue, mutation));
  if (found.length === 1 && strange.length === 0) return [];
  const say = (issue: Issue): string => `${issue.code} ${issue.cell ?? ''} ${issue.message.zh}`;
  return [{ code, changes: mutation.changes.slice(0, 3), cell, told: issues.map(say), strange: strange.map(say) }];
};

const checkInMemory = (changes: readonly Change[]): readonly Issue[] => {
  const entries = changedEntries(clean, changes);
  const units = clean.units.map((unit) => ({ unit, entries: entries.get(unit) ?? new Map<string, never>() }));
  return checkUnits(widenedScheme, units, entries.get(cityHeading)).issues;
};

/** Merged cells, which the writer of files does not make, are left to the checks in memory. */
const inFile = ({ value, showsDay }: Change): CellChange => ({ value, ...(showsDay === true && { numberFormat: 'yyyy-mm-dd' }) });

const checkFile = async (changes: readonly Change[]): Promise<readonly Issue[]> => {
  const document = openXlsx(clean.bytes);
  for (const change of changes) {
    const place = parseReference(cellOf(change.column, change.figure));
    if (place !== undefined) document.write(place.sheet, place.row, place.column, [[inFile(change)]]);
  }
  const checked = await checkWorkbook(fileHost(document.save(), 'mutated.xlsx'), { scheme: widenedScheme, write: false });
  if (checked.kind === 'refused') throw new Error(checked.issues.map(({ message }) => message.zh).join('\n'));
  return checked.issues;
};

const table = (title: string, counts: ReadonlyMap<string, number>): string => {
  const cells = [...counts].map(([code, count]) => `${code} ${String(count).padStart(4)}`);
  const lines = Array.from({ length: Math.ceil(cells.length / 8) }, (_, row) => cells.slice(8 * row, 8 * row + 8).join('   '));
  return `${title}\n${lines.join('\n')}\n`;
};

const noCounts = (codes: readonly string[]): Map<string, number> => new Map(codes.map((code) => [code, 0]));

it('the clean workbook of all figures has neither error nor warning', async () => {
  expect(checkInMemory([]).filter(({ level }) => level !== 'note')).toEqual([]);
  expect((await checkFile([])).filter(({ level }) => level !== 'note')).toEqual([]);
});

it('there is a mutation for every check of error or warning level that looks at figures', () => {
  const known = new Set(mutators.map(({ code }) => code));
  const aboutFigures = catalogue().filter(({ code, level }) => code.startsWith('V') && level !== 'note');
  const due = [...aboutFigures, ...statements, ...(widenedScheme.comparisons ?? [])].filter(({ level }) => level !== 'note').map(({ code }) => code);
  // V206 speaks of the scheme alone.
  expect(due.filter((code) => !known.has(code))).toEqual(['V206']);
  expect(entryCodes.filter((code) => !known.has(code))).toEqual([]);
  expect([...known].filter((code) => !due.includes(code))).toEqual([]);
});

it('5,000 random errors are each told by the check that is for them, at their cell, and no error is told that does not follow', () => {
  const random = seeded(2012);
  const counts = noCounts(mutators.map(({ code }) => code));
  const failed: unknown[] = [];
  for (let time = 0; time < 5000; time += 1) {
    const { code, draw } = random.pick(mutators);
    const mutation = draw(clean, random);
    failed.push(...failing(code, mutation, checkInMemory(mutation.changes)));
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  process.stdout.write(table('5,000 mutations in memory, by check:', counts));
  expect(failed.slice(0, 5)).toEqual([]);
  expect([...counts].filter(([, count]) => count === 0)).toEqual([]);
}, 120_000);

it('200 of them in real files are told as well', async () => {
  const random = seeded(2013);
  const inFiles = [...mutators.filter(({ code }) => code !== 'V028'), vetoMutator];
  const counts = noCounts(inFiles.map(({ code }) => code));
  const failed: unknown[] = [];
  for (let time = 0; time < 200; time += 1) {
    const { code, draw } = inFiles[time % inFiles.length] ?? vetoMutator;
    const mutation = draw(clean, random);
    failed.push(...failing(code, mutation, await checkFile(mutation.changes)));
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  process.stdout.write(table('200 mutations in files, by check:', counts));
  expect(failed.slice(0, 5)).toEqual([]);
  expect([...counts].filter(([, count]) => count === 0)).toEqual([]);
}, 120_000);
