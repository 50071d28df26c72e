import { fileHost } from '../../../src/host/file';
import { scoreWorkbook } from '../../../src/workbook';
import { openXlsx, type StoredValue } from '../../../src/xlsx';
import { smallScheme } from '../../support/smallScheme';
import { cellWhere, scored, twoUnits, valueAt, withCell } from '../assessing';
import { adapters, recordLines, reviewed, rowsOf, withRows } from './tampering';

type Rows = readonly (readonly StoredValue[])[];

const times = ['2012-12-31 17:05', '2013-01-08 09:30', '2013-01-09 10:00', '2013-01-10 11:45'] as const;

const births = cellWhere(twoUnits(), '数据填报', 'A01', '青山区');

/** Scored four times, every time with another figure. */
const fourRuns = async (): Promise<Uint8Array> => {
  let bytes = twoUnits();
  for (const [index, time] of times.entries()) ({ bytes } = await scored(withCell(bytes, births, 100 + index), time));
  return bytes;
};
/** Scored with another figure again. */
const fifthRun = async (bytes: Uint8Array): Promise<Uint8Array> => (await scored(withCell(bytes, births, 99), '2013-01-11 08:00')).bytes;

const without = (...numbers: readonly number[]) => (rows: Rows): Rows => rows.filter((_, index) => !numbers.includes(index + 1));
const edit = (number: number, column: number, value: StoredValue) => (rows: Rows): Rows =>
  rows.map((row, index) => (index + 1 === number ? row.map((cell, at) => (at === column ? value : cell)) : row));

const failing = 6;
const fingerprint = 13;

describe.each(adapters)('复核 of 运行记录 through %s', (_, open) => {
  const found = async (bytes: Uint8Array): Promise<readonly string[]> => recordLines(await reviewed(open, bytes, smallScheme));
  const after = async (change: (rows: Rows) => Rows): Promise<readonly string[]> => found(withRows(await fourRuns(), 'KH_Runs', change));

  it('finds four runs in order', async () => {
    expect(await after((rows) => rows)).toEqual([]);
  });

  it.each([1, 2, 3])('names record %d when a number in it was edited, and no other', async (number) => {
    expect(await after(edit(number, failing, 0))).toEqual([`edited ${String(number)} '运行记录'!A${String(number + 3)} ${times[number - 1] ?? ''}`]);
  });

  it('names the newest when it was edited', async () => {
    expect(await after(edit(4, failing, 0))).toEqual(["edited 4 '运行记录'!A7 2013-01-10 11:45"]);
  });

  it('names a record whose fingerprint was edited, and the one below it not', async () => {
    expect(await after(edit(2, fingerprint, '2-0123456789abcdef'))).toEqual(["edited 2 '运行记录'!A5 2013-01-08 09:30"]);
  });

  it('names a row without a fingerprint, and says which record is missing instead', async () => {
    expect(await after(edit(2, fingerprint, null))).toEqual(["strange '运行记录'!A5", 'missing 2–2']);
  });

  it.each([
    ['the first', [1], 'missing 1–1'],
    ['one in the middle', [2], 'missing 2–2'],
    ['two in the middle', [2, 3], 'missing 2–3'],
    ['the newest', [4], 'missing 4–4'],
    ['the newest two', [3, 4], 'missing 3–4'],
    ['all', [1, 2, 3, 4], 'missing 1–4'],
  ])('notices that %s was deleted', async (_name, numbers, line) => {
    expect(await after(without(...numbers))).toEqual([line]);
  });

  it('notices two that changed places, and names both', async () => {
    expect(await after(([first = [], second = [], third = [], ...rest]) => [first, third, second, ...rest])).toEqual([
      "moved 3 '运行记录'!A5 2013-01-09 10:00",
      "moved 2 '运行记录'!A6 2013-01-08 09:30",
    ]);
  });

  it('notices a copied record', async () => {
    expect(await after((rows) => [...rows, ...rows.slice(1, 2)])).toEqual(["repeated 2 '运行记录'!A8 2013-01-08 09:30"]);
  });

  it('names a record that was taken from another workbook, though it was written there', async () => {
    const other = (await scored(withCell((await scored(twoUnits(), '2013-01-02 08:00')).bytes, births, 99), '2013-01-08 11:00')).bytes;
    const taken = rowsOf(openXlsx(other), 'KH_Runs')[1] ?? [];
    expect(await after((rows) => rows.map((row, index) => (index === 1 ? taken : row)))).toEqual([
      "edited 2 '运行记录'!A5 2013-01-08 11:00",
      "doubtful 3 '运行记录'!A6 2013-01-09 10:00",
    ]);
  });

  it('names both of two neighbours that were edited', async () => {
    expect(await after((rows) => edit(3, failing, 0)(edit(2, failing, 0)(rows)))).toEqual([
      "edited 2 '运行记录'!A5 2013-01-08 09:30",
      "doubtful 3 '运行记录'!A6 2013-01-09 10:00",
    ]);
  });

  it('notices that the stamp tells of another time or scheme than the newest record', async () => {
    const bytes = await fourRuns();
    const time = cellWhere(bytes, '考核结果', times[3], '评分时间');
    expect(await found(withCell(bytes, time, '2013-01-09 10:00'))).toEqual([`stamp 时间 '考核结果'!B4`]);
    expect(await found(withCell(bytes, { ...time, column: time.column + 7 }, null))).toEqual([`stamp 记录指纹 '考核结果'!I4`]);
  });

  it('stays noticed after scoring again: the next record follows the one that the stamp remembers', async () => {
    const tampered = withRows(await fourRuns(), 'KH_Runs', without(2, 4));
    expect(await found(await fifthRun(tampered))).toEqual(['missing 2–2', 'missing 4–4']);
    const emptied = withRows(await fourRuns(), 'KH_Runs', without(1, 2, 3, 4));
    expect(await found(await fifthRun(emptied))).toEqual(['missing 1–4']);
  });

  it('appends below where somebody has emptied a row in the middle', async () => {
    const emptied = withRows(await fourRuns(), 'KH_Runs', (rows) => rows.map((row, index) => (index === 1 ? row.map(() => null) : row)));
    expect(await found(await fifthRun(emptied))).toEqual(['missing 2–2']);
  });

  it('does not mind a column that staff have added, or notes in it', async () => {
    const bytes = await fourRuns();
    const time = cellWhere(bytes, '运行记录', times[1], '时间');
    expect(await found(withCell(bytes, { ...time, column: time.column + 14 }, '已报市里'))).toEqual([]);
  });

  it('is right again after the newest run was taken back', async () => {
    const host = fileHost(withCell(await fourRuns(), births, 99), 'test.xlsx');
    const outcome = await scoreWorkbook(host, { scheme: smallScheme, now: '2013-01-11 08:00' });
    if (outcome.kind === 'refused') throw new Error('It was refused.');
    await host.restore(outcome.receipt);
    expect(await found(host.save())).toEqual([]);
    expect(await found((await scored(host.save(), '2013-01-12 08:00')).bytes)).toEqual([]);
  });
});

describe('a run', () => {
  it('of the same minute and the same results is not recorded twice', async () => {
    const once = await scored(twoUnits());
    const twice = await scored(once.bytes);
    const column = { ...cellWhere(twice.bytes, '运行记录', '2012-12-31 17:05', '记录指纹') };
    expect(valueAt(twice.bytes, column)).toBe(valueAt(once.bytes, column));
    expect(valueAt(twice.bytes, { ...column, row: column.row + 1 })).toBeNull();
  });

  it('is refused where 运行记录 has no column for its fingerprint, with the name of the column', async () => {
    const heading = { ...cellWhere((await scored(twoUnits())).bytes, '运行记录', '2012-12-31 17:05', '记录指纹'), row: 2 };
    const outcome = await scoreWorkbook(fileHost(withCell(twoUnits(), heading, '旧列'), 'test.xlsx'), { scheme: smallScheme, now: times[0] });
    expect(outcome.kind === 'refused' && outcome.issues.map(({ message }) => message.zh)).toEqual(['表 KH_Runs 缺少列：记录指纹']);
  });
});
