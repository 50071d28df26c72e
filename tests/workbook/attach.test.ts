import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Reading } from '../../src/host/port';
import { attach } from '../../src/workbook/attach';
import { layoutVersion, names, tables } from '../../src/workbook/layout';
import { openXlsx } from '../../src/xlsx';
import { buildXlsx } from '../../src/xlsx/build';
import { smallScheme } from '../support/smallScheme';
import { readingOf, smallWorkbook, withTable } from './read/readings';

const workbook = smallWorkbook();

/** Issues with which a workbook is refused; none where it is recognised. */
const refusals = (reading: Reading) => {
  const attached = attach(reading, smallScheme);
  return 'refused' in attached ? attached.refused : [];
};

const codesAndLevels = (reading: Reading) => refusals(reading).map(({ code, level }) => [code, level]);
const messages = (reading: Reading) => refusals(reading).map(({ message }) => message.zh);

/** The workbook with its parts edited as texts. */
const edited = (change: (xml: string, part: string) => string): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(unzipSync(workbook)).map(([name, bytes]) => [name, strToU8(change(strFromU8(bytes), name))]),
    ),
  );

const named = (name: string, formula: string): Uint8Array => {
  const document = openXlsx(workbook);
  document.setName(name, formula);
  return document.save();
};

const withoutName = (name: string): Uint8Array =>
  edited((xml) => xml.replace(new RegExp(`<definedName name="${name}"[^>]*>[^<]*</definedName>`), ''));

/** Another name for a table, in its part and in every formula. */
const renamedTable = (from: string, to: string): Uint8Array => edited((xml) => xml.replaceAll(from, to));

const withoutTables = (reading: Reading): Reading => ({ ...reading, tableNames: [], tables: {} });
const withoutTag = (reading: Reading): Reading => ({ ...reading, names: { ...reading.names, [names.tag]: undefined } });

describe('the standard workbook', () => {
  test('is recognised as it ships', async () => {
    const attached = attach(await readingOf(workbook), smallScheme);
    expect(attached).not.toHaveProperty('refused');
    expect(attached).toMatchObject({ tables: { figures: { sheet: '数据填报' } }, scores: { sheet: '得分表' } });
  });

  test('is recognised by its tables when its tag is lost', async () => {
    const reading = withoutTag(await readingOf(workbook));
    expect(reading.names[names.tag]).toBeUndefined();
    expect(refusals(reading)).toEqual([]);
  });
});

describe('another workbook', () => {
  const other = buildXlsx({
    properties: { title: '台账', creator: '办公室', created: '2012-12-31T00:00:00Z' },
    font: { name: '宋体', size: 11 },
    sheets: [{ name: '人口台账', rows: [{ index: 0, cells: [{ column: 0, value: '姓名' }] }] }],
  });

  test('is not standard, and its sheets are named', async () => {
    const reading = await readingOf(other);
    expect(codesAndLevels(reading)).toEqual([['S001', 'error']]);
    expect(refusals(reading)[0]?.found).toBe('人口台账');
    expect(messages(reading)[0]).toContain('不是标准考核工作簿');
  });
});

describe('a workbook whose tables are gone', () => {
  test('lacks every one of them by name, when only the tag is left', async () => {
    const reading = withoutTables(await readingOf(workbook));
    expect(codesAndLevels(reading)).toEqual(Object.values(tables).map(() => ['S002', 'error']));
    const named = messages(reading).map((message) => /^找不到表 (\w+)（/.exec(message)?.[1]);
    expect(named).toEqual(Object.values(tables));
  });

  test('is not standard without the tag', async () => {
    expect(codesAndLevels(withoutTag(withoutTables(await readingOf(workbook))))).toEqual([['S001', 'error']]);
  });

  test('lacks only those that are gone, with the tag or without', async () => {
    const reading = withTable(await readingOf(workbook), 'issues', () => undefined);
    expect(messages(withoutTag(reading))).toEqual(messages(reading));
    expect(messages(reading)).toHaveLength(1);
  });

  test('lacks the one that was deleted', async () => {
    const reading = withTable(await readingOf(workbook), 'remarks', () => undefined);
    expect(codesAndLevels(reading)).toEqual([['S002', 'error']]);
    expect(messages(reading)[0]).toContain(tables.remarks);
  });

  test('hears under which other name one may stand now', async () => {
    const reading = await readingOf(renamedTable(tables.figures, '表1'));
    expect(codesAndLevels(reading)).toEqual([['S002', 'error']]);
    expect(refusals(reading)[0]).toMatchObject({ found: '表1' });
    expect(messages(reading)[0]).toMatch(/找不到表 KH_Figures（.*表1）/);
    expect(refusals(reading)[0]?.fix.zh).toContain('把表名改回 KH_Figures');
  });

  test('finds a table whatever the case of its name', async () => {
    expect(refusals(await readingOf(renamedTable(tables.figures, 'kh_FIGURES')))).toEqual([]);
  });
});

describe('the tag', () => {
  const tagged = (tag: string): Promise<Reading> => readingOf(named(names.tag, `"${tag}"`));

  test('of another scheme refuses, naming both schemes', async () => {
    const reading = await tagged(`khpf:layout=${String(layoutVersion)};scheme=baotou-2012;version=1.0.0`);
    expect(codesAndLevels(reading)).toEqual([['S003', 'error']]);
    expect(messages(reading)[0]).toContain('“baotou-2012”');
    expect(messages(reading)[0]).toContain(`“${smallScheme.id}”`);
  });

  test('of a newer layout refuses, of this one does not', async () => {
    const newer = await tagged(`khpf:layout=${String(layoutVersion + 1)};scheme=${smallScheme.id};version=1.0.0`);
    expect(codesAndLevels(newer)).toEqual([['S004', 'error']]);
    expect(messages(newer)[0]).toContain(`（${String(layoutVersion + 1)}）`);
    expect(refusals(await tagged(`khpf:layout=${String(layoutVersion)};scheme=${smallScheme.id};version=9.9.9`))).toEqual([]);
  });

  test('that is no tag of ours counts as none', async () => {
    expect(refusals(await tagged('anything'))).toEqual([]);
  });
});

describe.each([names.scores, names.stamp])('the name %s', (name) => {
  test.each([
    ['whose cells were deleted', () => named(name, '#REF!')],
    ['on a deleted sheet', () => named(name, "'#REF'!#REF!")],
    ['on a sheet that is not there', () => named(name, '没有!$A$1:$F$1')],
    ['that means a text', () => named(name, '"得分表"')],
    ['that was deleted', () => withoutName(name)],
  ])('%s refuses, and is named', async (_, spoilt) => {
    const reading = await readingOf(spoilt());
    expect(codesAndLevels(reading)).toEqual([['S006', 'error']]);
    expect(messages(reading)[0]).toContain(name);
    expect(refusals(reading)[0]?.found).toBe(name);
  });
});

test('everything that is missing is told at once', async () => {
  const reading = withTable(await readingOf(named(names.scores, '#REF!')), 'runs', () => undefined);
  expect(codesAndLevels(reading)).toEqual([['S002', 'error'], ['S006', 'error']]);
});
