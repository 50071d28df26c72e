import { openXlsx } from '../../../src/xlsx';
import { cellWhere } from '../../workbook/assessing';
import { contents, desks, goOn, sample, writtenBy, type Opened } from './desks';
import type { ReviewLines } from '../../../src/taskpane/view';

const { open, close } = desks();
afterEach(close);

const reviewBy = async ({ desk }: Opened): Promise<ReviewLines> => {
  const found = await desk.review();
  if (found.kind === 'refused') throw new Error(JSON.stringify(found.issues));
  return found.review;
};

describe('复核 of the workbook that is open', () => {
  it('has nothing to list before a score, and nothing after it', async () => {
    const opened = await open();
    expect(await reviewBy(opened)).toEqual({ summary: ['工作簿尚未评分，没有可复核的结果。'], entries: [] });
    writtenBy(await opened.desk.score(goOn));
    expect(await reviewBy(opened)).toEqual({
      summary: ['结果写于 2013-01-01 08:00，方案和数据与评分时相同。', '复核无差异：写入的结果与重新计算的相同，运行记录相符。'],
      entries: [],
    });
  });

  it.each([
    ['zh', ['与重新计算不同的有 1 处：', '运行记录不符的有 1 处：'], '写入值：99；重算值：', '第 1 条运行记录（2013-01-01 08:00）写入后被改动'],
    ['en', ['1 result differs from what was recomputed:', '1 thing does not fit in 运行记录 (the run records):'], 'written: 99; recomputed: ', 'run record 1 (2013-01-01 08:00) was changed after it was written'],
  ] as const)('lists a rank and a record that were edited, with their cells, in %s, and writes nothing', async (language, counts, text, record) => {
    const scored = await open();
    writtenBy(await scored.desk.score(goOn));
    const document = openXlsx(scored.excel.document.save());
    const rank = cellWhere(document.save(), '考核结果', '青山区', '名次');
    const failing = cellWhere(document.save(), '运行记录', '2013-01-01 08:00', '不达标数');
    document.write(rank.sheet, rank.row, rank.column, [[{ value: 99 }]]);
    document.write(failing.sheet, failing.row, failing.column, [[{ value: 0 }]]);
    const opened = await open(document.save(), {}, language);
    const before = contents(opened);
    const { summary, entries } = await reviewBy(opened);
    expect(summary.slice(1)).toEqual(counts);
    expect(entries).toEqual([
      { key: 'difference 0', group: '考核结果', about: expect.stringMatching(/^青山区 · 名次 · 考核结果!A\d+$/u), text: expect.stringContaining(text), place: rank },
      { key: 'record 0', group: '运行记录', about: '运行记录!A4', text: record, place: { sheet: '运行记录', row: 3, column: 0 } },
    ]);
    expect(contents(opened)).toEqual(before);
  });

  it('calls subtotals and totals by their titles: 得分表 shows no codes of theirs', async () => {
    const scored = await open();
    writtenBy(await scored.desk.score(goOn));
    const document = openXlsx(scored.excel.document.save());
    for (const code of ['P1', 'P1?', 'TOTAL', 'TOTAL?']) {
      const { sheet, row, column } = cellWhere(document.save(), '得分表', code, '青山区');
      document.write(sheet, row, column, [[{ value: 7.5 }]]);
    }
    const { entries } = await reviewBy(await open(document.save()));
    expect(entries.map(({ about }) => about.split(' · ').slice(0, 3))).toEqual(
      ['党政线小计', '党政线小计：其中待核分值', '总计', '总计：其中待核分值'].map((name) => ['青山区', name, '得分']),
    );
  });

  it('says what stands in the way', async () => {
    const document = openXlsx(sample);
    const found = document.tables.find(({ name }) => name === 'KH_Results');
    if (found === undefined) throw new RangeError('no results');
    document.write(found.sheet, found.area.row, found.area.column + found.headings.indexOf('总分'), [[{ value: '总 得' }]]);
    expect(await (await open(document.save())).desk.review()).toMatchObject({ kind: 'refused', issues: [{ message: expect.stringContaining('总分') }] });
  });
});
