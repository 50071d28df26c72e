import { inOneGo, noRest } from '../../../src/core';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { scoreWorkbook, takeBack } from '../../../src/workbook';
import { journalIn } from '../../../src/workbook/journal';
import { pack as packWith } from '../../../src/workbook/journal/pack';
import { unpacking } from '../../../src/workbook/journal/unpack';
import { journalImageName, names } from '../../../src/workbook/layout';
import { fileHost, type FileHost } from '../../../src/host/file';
import type { Before } from '../../../src/host/port';
import { costOf } from '../../hostile/cost';
import { baotou2012 } from '../../../src/schemes';
import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';

const pack = (given: Before) => packWith(given, noRest);

const unpack = (...given: Parameters<typeof unpacking>) => inOneGo(unpacking(...given));

const before: Before = {
  before: [
    {
      sheet: '得分表',
      row: 4,
      column: 6,
      values: [[12.5, null, '“引号”\n\ud800', true, { error: '#DIV/0!' }]],
      formulas: [[null, '=SUM(A1:A3)', null, null, null]],
      numberFormats: [['0.00', 'General', '@', 'General', 'General']],
      written: [[1, { formula: '=SUM(A1:A3)' }, '', null, 'x']],
    },
  ],
  tables: [{ table: 'KH_Issues', rows: 3, written: 5 }],
  names: [{ name: 'KH_Scores', formula: '=得分表!$A$5:$Q$120', written: '=得分表!$A$5:$R$120' }],
  formats: [{ sheet: '得分表', row: 4, column: 7, numberFormats: [['General']], written: [[null]] }],
};

describe('what was replaced, packed into texts', () => {
  test('comes out as it went in, lone surrogates and errors included', async () => {
    expect(unpack(await pack(before))).toEqual(before);
  });

  test('is cut into texts that fit into cells', async () => {
    const long: Before = { ...before, names: Array.from({ length: 6000 }, (_, index) => ({ name: `名称${String((index * 7919) % 99991)}`, formula: `=${String((index * 104729) % 1299709)}`, written: '' })) };
    const pieces = await pack(long);
    expect(pieces.length).toBeGreaterThan(1);
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(32_767);
    expect(unpack(pieces)).toEqual(long);
  });

  test.each<[string, readonly string[] | (() => Promise<readonly string[]>)]>([
    ['nothing', []],
    ['a text of somebody', ['已删']],
    ['a piece that is missing', async () => (await pack(before)).map((piece) => piece.slice(0, -9))],
    ['a length that is not the true one', async () => (await pack(before)).map((piece) => piece.replace(/^\d+/u, '7'))],
    ['a length that would fill the memory', async () => (await pack(before)).map((piece) => piece.replace(/^\d+/u, '999999999'))],
    ['a length that is too small for what it unfolds to', [`9:${deflateRawSync(new Uint8Array(200 * 1024 * 1024)).toString('base64')}`]],
    ['a formula where none belongs', () => pack({ ...before, before: before.before.map((image) => ({ ...image, formulas: [['1+1']] })) })],
  ])('is told from %s', async (_, given) => {
    const pieces = typeof given === 'function' ? await given() : given;
    const { result, megabytes } = costOf(() => unpack(pieces));
    expect(result).toBeUndefined();
    expect(megabytes).toBeLessThan(128);
  });

  describe.each<[string, typeof CompressionStream | undefined]>([
    ['by the browser', CompressionStream],
    ['without streams', undefined],
    ['with streams of other formats', function (format: string) {
      throw new TypeError(format);
    } as unknown as typeof CompressionStream],
  ])('deflated %s', (_, stream) => {
    const there = globalThis.CompressionStream;
    beforeEach(() => Object.assign(globalThis, { CompressionStream: stream }));
    afterEach(() => Object.assign(globalThis, { CompressionStream: there }));
    const long: Before = { ...before, names: Array.from({ length: 20_000 }, (_unused, index) => ({ name: `名称${String((index * 7919) % 99991)}`, formula: '=A1', written: '' })) };

    test('comes out as it went in', async () => {
      expect(unpack(await pack(before))).toEqual(before);
      expect(unpack(await pack(long))).toEqual(long);
    });

    test('rests between slices, and ends with what a rest breaks with', async () => {
      let rests = 0;
      await packWith(long, () => void (rests += 1));
      expect(rests).toBeGreaterThan(10);
      for (let at = 1; at < rests; at += 1) {
        let left = at;
        await expect(packWith(long, () => ((left -= 1) === 0 ? Promise.reject(new Error(`rest ${String(at)}`)) : undefined))).rejects.toThrow(`rest ${String(at)}`);
      }
    });
  });
});

const opened = (bytes: Uint8Array): FileHost => fileHost(bytes, 'sample.xlsx');
const sample = (): Uint8Array => new Uint8Array(readFileSync('assets/workbook/baotou-2012-sample.xlsx'));

const quoted = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'!`;

/** The file after a person has renamed a sheet: Excel renames it in names and formulas as well, though not in their texts. */
const renamed = (bytes: Uint8Array, from: string, to: string): Uint8Array => {
  const inFormula = (formula: string): string =>
    formula.split(/("[^"]*")/u).map((piece) => (piece.startsWith('"') ? piece : piece.replaceAll(quoted(from), quoted(to)).replaceAll(`${from}!`, quoted(to)))).join('');
  const parts = Object.entries(unzipSync(bytes)).map(([part, content]): [string, Uint8Array] => {
    if (!/^xl\/(?:workbook|worksheets\/sheet\d+)\.xml$/u.test(part)) return [part, content];
    const xml = strFromU8(content).replace(/(<(?:f|definedName)(?: [^>]*)?>)([^<]*)/gu, (_, tag: string, formula: string) => `${tag}${inFormula(formula)}`);
    return [part, strToU8(part === 'xl/workbook.xml' ? xml.replace(`name="${from}"`, () => `name="${to}"`) : xml)];
  });
  return zipSync(Object.fromEntries(parts));
};

const journalOf = async (host: FileHost) => {
  const reading = await host.read({ tables: [], names: [names.journal, journalImageName] });
  return journalIn(reading)?.entry;
};

const cellsOf = async (host: FileHost): Promise<unknown> => {
  const { tables, names: ranges } = await host.read({ tables: ['KH_Figures', 'KH_Results', 'KH_Details', 'KH_Issues', 'KH_Runs'], names: ['KH_Scores', 'KH_Stamp'] });
  // What formulas show is the business of whoever calculates.
  const shown = Object.values(ranges).map((range) =>
    range?.kind === 'range' ? range.rows.map((line, row) => line.map((value, column) => range.formulas[row]?.[column] ?? value)) : range,
  );
  return { tables, shown };
};

describe('the journal of a workbook', () => {
  test('says after a score what was written, and lets it be taken back after closing and opening again', async () => {
    const host = opened(sample());
    const untouched = await cellsOf(host);
    expect((await scoreWorkbook(host, { scheme: baotou2012, now: '2012-12-31 17:05' })).kind).toBe('scored');
    expect(await journalOf(host)).toEqual({ state: 'done', kind: 'score', time: '2012-12-31 17:05' });
    const again = opened(host.save());
    expect(await cellsOf(again)).not.toEqual(untouched);
    expect(await takeBack(again)).toMatchObject({ kind: 'takenBack', receipt: { differences: [] } });
    expect(await cellsOf(opened(again.save()))).toEqual(untouched);
    expect((await journalOf(again))?.state).toBe('undone');
    expect(await takeBack(again)).toEqual({ kind: 'nothing' });
  });

  test.each(['得分表', '考核结果', '数据填报'])('takes back what was written also after %s was renamed', async (sheet) => {
    const host = opened(sample());
    const untouched = await cellsOf(host);
    await scoreWorkbook(host, { scheme: baotou2012, now: '2012-12-31 17:05' });
    const again = opened(renamed(host.save(), sheet, "改'名-(1)"));
    expect(await takeBack(again)).toMatchObject({ kind: 'takenBack', receipt: { differences: [] } });
    const back = await cellsOf(opened(renamed(again.save(), "改'名-(1)", sheet)));
    expect(back).toEqual(untouched);
  });

  test('is made where a workbook has none, hidden from everybody', async () => {
    const host = opened(sample());
    const stamp = (await host.read({ tables: [], names: [names.stamp] })).names[names.stamp];
    if (stamp?.kind !== 'range') throw new RangeError('no stamp');
    const state = { sheet: stamp.sheet, row: stamp.row, column: stamp.column + 6, numberFormat: 'General', cells: [['未评分']] };
    await host.apply({ tables: [], names: [], formats: [], blocks: [state], removals: { sheets: ['写入日志'], names: [names.journal, journalImageName] } });
    expect(await journalOf(host)).toBeUndefined();
    const bare = opened(host.save());
    expect((await scoreWorkbook(bare, { scheme: baotou2012, now: '2012-12-31 17:05' })).kind).toBe('scored');
    expect(await journalOf(bare)).toMatchObject({ state: 'done' });
    const { sheets } = await bare.read({ tables: [], names: [] });
    expect(sheets.find(({ name }) => name === '写入日志')?.visible).toBe(false);
    expect(await takeBack(opened(bare.save()))).toMatchObject({ kind: 'takenBack', receipt: { differences: [] } });
  });

  test('that is open and cannot be read is told once, and does not stand in the way of the next score', async () => {
    const host = opened(sample());
    await scoreWorkbook(host, { scheme: baotou2012, now: '2012-12-31 17:05' });
    await host.apply({ tables: [], names: [], formats: [], blocks: [
      { sheet: '写入日志', row: 1, column: 0, numberFormat: 'General', cells: [['写入中']] },
      { sheet: '写入日志', row: 2, column: 0, numberFormat: 'General', cells: [['已删']] },
    ] });
    expect(await scoreWorkbook(host, { scheme: baotou2012, now: '2012-12-31 17:06' })).toMatchObject({ kind: 'refused', issues: [{ code: 'S064' }] });
    expect(await takeBack(host)).toMatchObject({ kind: 'refused', issues: [{ code: 'S065' }] });
    expect((await scoreWorkbook(host, { scheme: baotou2012, now: '2012-12-31 17:06' })).kind).toBe('scored');
  });
});
