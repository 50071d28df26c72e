import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { main } from '../../src/cli/main';
import { reviewMain } from '../../src/cli/reviewMain';
import { baotou2012 } from '../../src/schemes';
import { openXlsx, type XlsxDocument } from '../../src/xlsx';
import { cellWhere } from '../workbook/assessing';
import { inFolder, sampleBytes, samplePath, type Ran } from './running';

const file = inFolder();

const run = async (...words: readonly string[]): Promise<Ran> => {
  const out: string[] = [];
  const err: string[] = [];
  const code = await reviewMain(words, { now: new Date(2012, 11, 31, 17, 5), out: (text) => out.push(text), err: (text) => err.push(text) });
  return { code, out, err };
};

const words = z.string().min(1);
const shown = z.union([z.string(), z.number()]).nullable();
const pair = z.strictObject({ written: z.string(), now: words });
const cell = z.string().regex(/^'.+'![A-Z]+\d+$/u);

/** What the command line promises to print with `--json`: these keys and no others. */
const promised = z.strictObject({
  scheme: z.strictObject({ id: words, version: words }),
  standing: z.enum(['unscored', 'current', 'outdated']),
  written: words.nullable(),
  changedSince: z.enum(['scheme', 'figures', 'both']).nullable(),
  fingerprints: z.strictObject({ scheme: pair, figures: pair }),
  untouched: z.boolean(),
  flagsCleared: z.boolean(),
  differences: z.array(
    z.strictObject({
      kind: z.enum(['differs', 'missing', 'surplus']),
      output: z.enum(['scores', 'results', 'details', 'figures']),
      unit: words.nullable(),
      code: words.nullable(),
      heading: words,
      cell: cell.nullable(),
      written: shown,
      recomputed: shown,
    }),
  ),
  records: z.array(z.looseObject({ kind: z.enum(['edited', 'doubtful', 'missing', 'moved', 'repeated', 'strange', 'stamp']), cell: cell.optional() })),
});

const births = baotou2012.figures.find(({ id }) => id === 'births.total')?.code;

/** The sample, scored and then edited. */
const scoredSample = async (edit: (document: XlsxDocument) => void = () => undefined): Promise<string> => {
  const [path, scored] = [file('考核.xlsx', sampleBytes()), file('结果.xlsx')];
  expect(await main([path, '--out', scored], { now: new Date(2012, 11, 31, 17, 5), out: () => undefined, err: () => undefined })).toBe(0);
  const document = openXlsx(readFileSync(scored));
  edit(document);
  return file('结果.xlsx', document.save());
};

/** Another rank for the first unit of 考核结果, another number in the first record of 运行记录. */
const tamper = (document: XlsxDocument): void => {
  for (const [name, heading, value] of [['KH_Results', '名次', 99], ['KH_Runs', '不达标数', 0]] as const) {
    const table = document.table(name);
    if (table === undefined) throw new RangeError(name);
    document.write(table.sheet, table.area.row + 1, table.area.column + table.headings.indexOf(heading), [[{ value }]]);
  }
};

describe('npm run review', () => {
  it('finds nothing in the scored sample, says so and exits with 0, whichever way it reads the file', async () => {
    const path = await scoredSample();
    const { code, out, err } = await run(path);
    expect([code, err]).toEqual([0, []]);
    expect(out.join('\n').split('\n').slice(1)).toEqual(['结果写于 2012-12-31 17:05，方案和数据与评分时相同。', '复核无差异：写入的结果与重新计算的相同，运行记录相符。']);
    expect((await run(path, '--via', 'office', '--lang', 'en')).out[0]).toContain('Nothing differs');
  });

  it('lists cell, written and recomputed value, and the record that was edited, and exits with 1', async () => {
    const { code, out } = await run(await scoredSample(tamper));
    const lines = out.join('\n').split('\n');
    expect(code).toBe(1);
    expect(lines).toContain('与重新计算不同的有 1 处：');
    expect(lines.find((line) => line.includes("'考核结果'!"))).toMatch(/^ {2}'考核结果'!A\d+ +\S+ +名次 +99 +\d+$/u);
    expect(lines).toContain('运行记录不符的有 1 处：');
    expect(lines.at(-1)).toMatch(/^ {2}'运行记录'!A4 {2}第 1 条运行记录（2012-12-31 17:05）写入后被改动$/u);
    const english = (await run(await scoredSample(tamper), '--lang', 'en')).out.join('\n');
    expect(english).toContain('1 result differs from what was recomputed:');
    expect(english).toContain('run record 1 (2012-12-31 17:05) was changed after it was written');
  });

  it('calls a total by its title: 得分表 shows no code of it', async () => {
    const path = await scoredSample((document) => {
      const { sheet, row, column } = cellWhere(document.save(), '得分表', 'TOTAL', '青山区');
      document.write(sheet, row, column, [[{ value: 7.5 }]]);
    });
    expect((await run(path)).out.join('\n')).toMatch(/\n {2}'得分表'!\S+ +青山区 +总计 +得分 +7\.5 +\d/u);
    expect(promised.parse(JSON.parse((await run(path, '--json')).out[0] ?? '')).differences).toEqual([expect.objectContaining({ code: 'TOTAL' })]);
  });

  it('says first that the figures are others, and exits with 1', async () => {
    const path = await scoredSample((document) => {
      const table = document.table('KH_Figures');
      if (table === undefined) throw new RangeError('no figures');
      const column = table.headings.indexOf('期间') + 1;
      const row = Array.from({ length: table.area.rows }, (_, index) => table.area.row + index).find(
        (each) => document.sheet(table.sheet)?.value(each, table.area.column + table.headings.indexOf('编号')) === births,
      );
      document.write(table.sheet, row ?? -1, table.area.column + column, [[{ value: 123456 }]]);
    });
    const { code, out } = await run(path);
    expect([code, out.join('\n').split('\n')[1]]).toEqual([1, expect.stringContaining('此后数据有变化')]);
  });

  it('prints the whole review as JSON', async () => {
    const { code, out } = await run(await scoredSample(tamper), '--json');
    const report = promised.parse(JSON.parse(out[0] ?? ''));
    expect([code, out.length, report.untouched, report.standing, report.changedSince]).toEqual([1, 1, false, 'current', null]);
    expect(report.differences).toEqual([expect.objectContaining({ output: 'results', heading: '名次', written: 99 })]);
    expect(report.records).toEqual([expect.objectContaining({ kind: 'edited', number: 1 })]);
    const untouched = promised.parse(JSON.parse((await run(await scoredSample(), '--json')).out[0] ?? ''));
    expect([untouched.untouched, untouched.differences, untouched.records]).toEqual([true, [], []]);
  });

  it('cannot review a workbook that was never scored, a file that is none, or nothing, and exits with 2', async () => {
    expect(await run(samplePath)).toEqual({ code: 2, out: [], err: ['未复核：工作簿尚未评分，没有可复核的结果。'] });
    expect(await run(samplePath, '--lang', 'en')).toEqual({ code: 2, out: [], err: ['not reviewed: The workbook has not been scored: there are no results to review.'] });
    expect(await run(file('没有.xlsx'))).toMatchObject({ code: 2, out: [] });
    expect(await run()).toMatchObject({ code: 2, out: [], err: [expect.stringContaining('请给出要复核的工作簿')] });
    expect(await run('a.xlsx', 'b.xlsx')).toMatchObject({ code: 2, err: [expect.stringContaining('b.xlsx')] });
    expect(await run('a.xlsx', '--out', 'b.xlsx')).toMatchObject({ code: 2, err: [expect.stringContaining('--out')] });
  });
});
