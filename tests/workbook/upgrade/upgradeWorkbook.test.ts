import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { structure } from '../../../src/checks';
import { fileHost } from '../../../src/host/file';
import { baotou2012 } from '../../../src/schemes';
import { olderLayout } from '../../../src/taskpane/view';
import { resolveScheme, scoreWorkbook, upgradeWorkbook, type Upgraded } from '../../../src/workbook';
import { headings, layoutVersion, names, sheets, tables } from '../../../src/workbook/layout';
import { openXlsx, type StoredValue, type XlsxDocument } from '../../../src/xlsx';

/** The sample workbook of the first layout, as the generator of that time made it. */
const first = readFileSync(join(__dirname, '..', '..', 'workbooks', 'layout-1.xlsx'));
const scheme = resolveScheme(baotou2012);

/** A table by its headings, row by row, whatever made it. */
const rowsOf = (bytes: Uint8Array, name: string): readonly Readonly<Record<string, StoredValue>>[] => {
  const document = openXlsx(bytes);
  const table = document.table(name);
  const sheet = table && document.sheet(table.sheet);
  if (table === undefined || sheet === undefined) throw new Error(`no table ${name}`);
  return Array.from({ length: table.area.rows - 1 }, (_, index) =>
    Object.fromEntries(table.headings.map((heading, column) => [heading, sheet.value(table.area.row + 1 + index, table.area.column + column)])),
  );
};


/** What stands under the units, by code: everything that was entered. */
const entriesOf = (bytes: Uint8Array): readonly (readonly [code: StoredValue, unit: string, value: StoredValue])[] => {
  const units = rowsOf(bytes, tables.units).map((row) => row[headings.units.name]);
  return rowsOf(bytes, tables.figures).flatMap((row) =>
    Object.entries(row)
      .filter(([heading, value]) => units.includes(heading) && value !== null && value !== '')
      .map(([unit, value]) => [row[headings.figures.code] ?? null, unit, value] as const),
  );
};

const upgraded = async (bytes: Uint8Array): Promise<Upgraded> => {
  const made = await upgradeWorkbook(fileHost(bytes, 'old.xlsx'), { scheme });
  if (made.kind !== 'upgraded') throw new Error(JSON.stringify(made));
  return made;
};

type CellEdit = readonly [table: string, key: string, heading: string, value: StoredValue];

/** The first layout with cells changed: table, code or name of the row, heading, value. */
const edited = (...edits: readonly CellEdit[]): Uint8Array => edit(first, ...edits);

const edit = (bytes: Uint8Array, ...edits: readonly CellEdit[]): Uint8Array => {
  const document: XlsxDocument = openXlsx(bytes);
  for (const [name, key, heading, value] of edits) {
    const table = document.table(name);
    const sheet = table && document.sheet(table.sheet);
    const column = table?.headings.indexOf(heading) ?? -1;
    const row = Array.from({ length: table?.area.rows ?? 0 }, (_, index) => (table?.area.row ?? 0) + index).find((at) =>
      table?.headings.some((_, each) => sheet?.value(at, table.area.column + each) === key),
    );
    if (table === undefined || row === undefined || column < 0) throw new Error(`nothing to edit: ${name} ${key} ${heading}`);
    document.write(table.sheet, row, table.area.column + column, [[{ value }]]);
  }
  return document.save();
};

describe('a workbook of the first layout', () => {
  it('is told to be brought up to date, not scored', async () => {
    const outcome = await scoreWorkbook(fileHost(first, 'old.xlsx'), { scheme, now: '2013-01-01 08:00' });
    expect(outcome.kind === 'refused' ? outcome.issues.map(({ code, found }) => [code, found]) : outcome.kind).toEqual([[structure.olderLayout.code, '1']]);
    expect(olderLayout).toBe(structure.olderLayout.code);
  });

  it('comes out with every figure that was entered, every unit and every remark', async () => {
    const { bytes, carried, from } = await upgraded(first);
    const before = entriesOf(first);
    expect(before.length).toBeGreaterThan(1000);
    expect(entriesOf(bytes)).toEqual(before);
    expect([from, carried.units.length, carried.figures.length]).toEqual([1, 10, before.length]);
    expect(rowsOf(bytes, tables.units)).toEqual(rowsOf(first, tables.units));
    const remarks = (of: Uint8Array): unknown => rowsOf(of, tables.remarks).filter((row) => Object.values(row).some((value) => value !== null && value !== ''));
    expect(remarks(bytes)).toEqual(remarks(first));
  });

  it('scores afterwards, without an error, and no parameter counts as edited', async () => {
    const outcome = await scoreWorkbook(fileHost((await upgraded(first)).bytes, 'new.xlsx'), { scheme, now: '2013-01-01 08:00' });
    if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.issues));
    expect(outcome.assessed.scores.units).toHaveLength(10);
    expect(outcome.assessed.read.issues.filter(({ level }) => level === 'error')).toEqual([]);
    expect(outcome.assessed.read.changedParameters).toEqual([]);
  });

  it('keeps entries as they were typed, right or wrong', async () => {
    const typed: readonly (readonly [string, string, string, StoredValue])[] = [
      [tables.figures, 'A01', '青山区', ' １２．５ '],
      [tables.figures, 'A02', '青山区', '12%'],
      [tables.figures, 'A03', '青山区', true],
      [tables.figures, 'A01', '石拐区', '2012-05-01'],
      [tables.figures, 'A02', '石拐区', -0.1],
      [tables.figures, 'A03', '石拐区', '=1+1'],
    ];
    const old = edited(...typed);
    const entries = entriesOf((await upgraded(old)).bytes);
    expect(entries).toEqual(entriesOf(old));
    for (const [, code, unit, value] of typed) expect(entries).toContainEqual([code, unit, value]);
  });

  it('keeps the column of a unit that takes no part any more, and that it takes none', async () => {
    const old = edited([tables.units, '石拐区', headings.units.takesPart, '不参加']);
    const { bytes } = await upgraded(old);
    expect(entriesOf(bytes)).toEqual(entriesOf(old));
    expect(rowsOf(bytes, tables.units).find((row) => row[headings.units.name] === '石拐区')?.[headings.units.takesPart]).toBe('不参加');
  });

  it('keeps an edited parameter with where it comes from', async () => {
    const rows = rowsOf(first, tables.scheme);
    const [one, two] = rows.filter((row) => row['考核项目'] === rows[0]?.['考核项目']);
    const codes = [one, two].map((row) => row?.[headings.scheme.code]).filter((value) => typeof value === 'string');
    const [code = '', other = ''] = codes;
    const points = Number(one?.[headings.scheme.points]);
    const old = edited(
      [tables.scheme, code, headings.scheme.points, points - 0.25],
      [tables.scheme, code, headings.scheme.pointsBasis, '原文'],
      [tables.scheme, other, headings.scheme.points, Number(two?.[headings.scheme.points]) + 0.25],
    );
    const outcome = await scoreWorkbook(fileHost((await upgraded(old)).bytes, 'new.xlsx'), { scheme, now: '2013-01-01 08:00' });
    if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.issues));
    expect(outcome.assessed.read.changedParameters.map((change) => [change.code, change.parameter, change.to, change.basis])).toEqual([
      [code, 'points', String(points - 0.25), 'document'],
      [other, 'points', String(Number(two?.[headings.scheme.points]) + 0.25), expect.stringMatching(/document|assumed/u)],
    ]);
  });

  describe('with a column 全市', () => {
    /** The column of 稀土高新区 as a column of the city. */
    const withCity = (change: (document: XlsxDocument, at: { readonly sheet: string; readonly row: number; readonly column: number }) => void = () => undefined): Uint8Array => {
      const document = openXlsx(first);
      const table = document.table(tables.figures);
      if (table === undefined) throw new Error('no figures');
      const at = { sheet: table.sheet, row: table.area.row, column: table.area.column + table.headings.indexOf('稀土高新区') };
      document.write(at.sheet, at.row, at.column, [[{ value: '全市' }]]);
      change(document, at);
      return edit(document.save(), [tables.units, '稀土高新区', headings.units.takesPart, '不参加']);
    };
    const cityOf = (bytes: Uint8Array): unknown => rowsOf(bytes, tables.figures).flatMap((row) => (row['全市'] === null || row['全市'] === '' ? [] : [[row[headings.figures.code], row['全市']]]));

    it('keeps it, before 填报口径', async () => {
      const old = withCity();
      const { bytes, carried } = await upgraded(old);
      expect(cityOf(old)).toHaveProperty('length', carried.columns[0]?.values.length);
      expect(cityOf(bytes)).toEqual(cityOf(old));
      const titles = openXlsx(bytes).table(tables.figures)?.headings ?? [];
      expect(titles.indexOf('全市')).toBe(titles.indexOf(headings.figures.definition) - 1);
      expect(carried.leftBehind).toEqual([]);
    });

    it('says what of it has no place, and counts formulas', async () => {
      const old = withCity((document, { sheet, row, column }) => {
        const group = Array.from({ length: 40 }, (_, index) => row + 1 + index).find((at) => document.sheet(sheet)?.value(at, document.table(tables.figures)?.area.column ?? 0) === null) ?? 0;
        document.write(sheet, group, column, [[{ value: '单位：人' }]]);
        const counted = Array.from({ length: 40 }, (_, index) => row + 1 + index).find((at) => typeof document.sheet(sheet)?.value(at, column) === 'number') ?? 0;
        document.write(sheet, counted, column, [[{ formula: '1+1', shows: 2 }]]);
      });
      const { carried } = await upgraded(old);
      expect(carried.leftBehind).toMatchObject([{ kind: 'cell', found: '单位：人' }]);
      expect(carried.formulas).toBe(1);
    });
  });

  it('keeps what staff have written under 备注, and says what has no place', async () => {
    const [code = '', other = ''] = rowsOf(first, tables.scheme).flatMap((row) => {
      const found = row[headings.scheme.code];
      return typeof found === 'string' ? [found] : [];
    });
    const old = edited(
      [tables.scheme, code, headings.scheme.note, '本市按包府办〔2012〕15号执行'],
      [tables.scheme, other, headings.scheme.note, '另行通知'],
      [tables.scheme, other, headings.scheme.code, 'X-99'],
    );
    const { bytes, carried } = await upgraded(old);
    const notes = (of: Uint8Array): unknown => rowsOf(of, tables.scheme).map((row) => [row[headings.scheme.code], row[headings.scheme.note] ?? '']);
    expect(notes(bytes)).toEqual(notes(edited([tables.scheme, code, headings.scheme.note, '本市按包府办〔2012〕15号执行'])));
    expect(carried.leftBehind).toMatchObject([{ kind: 'cell', found: '另行通知' }]);
  });

  it.each<readonly [string, Uint8Array, string]>([
    ['a code that stands twice', edited([tables.figures, 'A02', headings.figures.code, 'A01']), structure.duplicateCode.code],
    ['a row of figures whose code was deleted', edited([tables.figures, 'A02', headings.figures.code, null]), structure.rowWithoutCode.code],
    ['a code that the scheme has not', edited([tables.figures, 'A02', headings.figures.code, 'Z99']), structure.unknownCode.code],
    ['a unit that is listed twice', edited([tables.units, '石拐区', headings.units.name, '青山区']), structure.duplicateUnit.code],
  ])('is refused where an entry could be lost: %s', async (_, old, code) => {
    const outcome = await upgradeWorkbook(fileHost(old, 'old.xlsx'), { scheme });
    expect(outcome.kind === 'refused' ? outcome.issues.map((issue) => issue.code) : outcome.kind).toContain(code);
  });
});

describe('a workbook of today’s layout', () => {
  it('needs nothing', async () => {
    const { bytes } = await upgraded(first);
    expect(await upgradeWorkbook(fileHost(bytes, 'new.xlsx'), { scheme })).toEqual({ kind: 'current' });
  });

  it('of tomorrow’s is not touched', async () => {
    const document = openXlsx((await upgraded(first)).bytes);
    document.setName(names.tag, `"khpf:layout=${layoutVersion + 1};scheme=baotou-2012;version=1"`);
    const outcome = await upgradeWorkbook(fileHost(document.save(), 'later.xlsx'), { scheme });
    expect(outcome.kind === 'refused' ? outcome.issues.map(({ code }) => code) : outcome.kind).toEqual([structure.newerLayout.code]);
  });

  it('has the vocabulary of its number: another vocabulary makes another layout, with a frozen workbook and a way up', () => {
    const vocabulary = JSON.stringify([tables, names, sheets, headings]);
    expect([layoutVersion, createHash('sha256').update(vocabulary).digest('hex').slice(0, 16)]).toEqual([2, '639ff842a8ce7501']);
  });
});
