import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readScheme } from '../../src/schemes/schemeFile';
import { buildStandardWorkbook } from '../../src/workbook/build';
import { promised } from './report';
import { inFolder, run, type Ran } from './running';

const file = inFolder();

const read = readScheme(readFileSync(join(__dirname, '..', '..', 'docs', 'schemes', 'small-example.json'), 'utf8'));
if (!read.ok) throw new RangeError('the small example cannot be read');
const { scheme } = read;

/** A workbook of one unit, with or without an error among its figures. */
const workbookOf = (unit: string, wrong = false): Uint8Array =>
  buildStandardWorkbook({
    scheme,
    units: [{ name: unit, class: '', takesPart: true }],
    figures: { [unit]: { 'requests.due': 200, 'requests.closed': 190, visits: wrong ? -4 : 4 } },
  });

const folderOf = (name: string): string => {
  mkdirSync(file(name));
  return file(name);
};

interface Many {
  readonly workbooks: readonly { readonly path: string; readonly code: number; readonly result?: unknown; readonly why?: string }[];
}
const manyIn = ({ out }: Ran): Many => JSON.parse(out[0] ?? '') as Many;

describe('many workbooks', () => {
  it('stand in one table, in the order in which they were named, with exit code 0', async () => {
    const [b, a] = [file('b.xlsx', workbookOf('乙县')), file('a.xlsx', workbookOf('甲县'))];
    const { code, out, err } = await run(b, a);
    const rows = (out[0] ?? '').split('\n').filter((line) => line.startsWith(dirname(a)));
    expect(rows.map((row) => row.split(/ {2,}/u).slice(0, 3))).toEqual([[b, '1', '乙县'], [a, '1', '甲县']]);
    expect(out[0]).toContain('已评分 2 个工作簿，未评分 0 个');
    expect([code, err]).toEqual([0, []]);
  });

  it('are found by a pattern that the shell has left as it was: by name, without hidden files and those that Excel keeps', async () => {
    for (const name of ['c1.xlsx', 'a1.xlsx', 'b1.xlsx', 'a2.txt', '~$a1.xlsx', '.d1.xlsx']) file(name, workbookOf('甲县'));
    mkdirSync(file('e1.xlsx'));
    const { workbooks } = manyIn(await run(file('*1.xlsx'), '--json'));
    expect(workbooks.map(({ path }) => path)).toEqual([file('a1.xlsx'), file('b1.xlsx'), file('c1.xlsx')]);
    expect(manyIn(await run(file('?1.xl*'), file('b1.xlsx'), '--json')).workbooks).toHaveLength(3);
  });

  it('say what the JSON of each by itself says', async () => {
    const [a, b] = [file('a.xlsx', workbookOf('甲县')), file('b.xlsx', workbookOf('乙县', true))];
    const { code, out } = await run(a, b, '--json', '--lang', 'en');
    const { workbooks } = manyIn({ code, out, err: [] });
    const alone = [await run(a, '--json', '--lang', 'en'), await run(b, '--json', '--lang', 'en')];
    expect(workbooks.map(({ result }) => promised(2).parse(result))).toEqual(alone.map((each) => promised(2).parse(JSON.parse(each.out[0] ?? ''))));
    expect([code, workbooks.map((each) => each.code)]).toEqual([1, [0, 1]]);
  });

  it('do not stop at one that cannot be scored: exit code 2, and why', async () => {
    const [a, bad, c] = [file('a.xlsx', workbookOf('甲县')), file('b.xlsx', 'no workbook'), file('c.xlsx', workbookOf('丙县', true))];
    const folder = file('out');
    const { code, out, err } = await run(a, bad, c, '--out-dir', folder);
    expect(code).toBe(2);
    expect(out[0]).toContain(`  ${bad}: “${bad}”不是 Excel 工作簿`);
    expect(out[0]).toMatch(/已评分 2 个工作簿，未评分 1 个\n {2}.*c\.xlsx: 数据问题：错误 1 个/u);
    expect(readdirSync(folder)).toEqual(['a.xlsx', 'c.xlsx']);
    expect(err.map((line) => line.replace(/（.*/u, ''))).toEqual([`结果已写入 ${folder}/a.xlsx`, `结果已写入 ${folder}/c.xlsx`]);
    const { workbooks } = manyIn(await run(a, bad, '--json'));
    expect(workbooks[1]).toEqual({ path: bad, code: 2, why: expect.stringContaining('不是 Excel 工作簿') });
  });

  it('are written under their own names, and are never touched themselves', async () => {
    const a = file('a.xlsx', workbookOf('甲县'));
    const before = readFileSync(a);
    await run(a, '--out-dir', file('new/folder'));
    expect(manyIn(await run(file('new/folder/a.xlsx'), a, '--json')).workbooks.map(({ code }) => code)).toEqual([0, 0]);
    expect(readFileSync(a).equals(before)).toBe(true);
    expect(readFileSync(file('new/folder/a.xlsx')).equals(before)).toBe(false);
  });

  it('are written back into themselves with --in-place alone', async () => {
    const [a, b] = [file('a.xlsx', workbookOf('甲县')), file('b.xlsx', workbookOf('乙县'))];
    const before = [a, b].map((path) => readFileSync(path));
    expect((await run(a, b, '--in-place')).code).toBe(0);
    expect([a, b].map((path, at) => readFileSync(path).equals(before[at] ?? new Uint8Array()))).toEqual([false, false]);
  });

  it('are refused before anything is scored where one would be written over another', async () => {
    const [first, second] = [folderOf('1'), folderOf('2')];
    const [a, twin, b] = [file('1/a.xlsx', workbookOf('甲县')), file('2/A.xlsx', workbookOf('甲县')), file('2/b.xlsx', workbookOf('乙县'))];
    const refused = async (...words: readonly string[]): Promise<string> => {
      const { code, out, err } = await run(...words);
      expect([code, out]).toEqual([2, []]);
      return err.join('\n');
    };
    expect(await refused(a, twin, '--out-dir', file('out'))).toBe(`“${a}”与“${twin}”同名，写入同一个文件夹会互相覆盖；请先改名，或分两次评分`);
    expect(await refused(a, b, '--out-dir', first)).toContain(`会覆盖“${a}”`);
    expect(await refused(b, '--out-dir', second, '--lang', 'en')).toContain('use --in-place');
    expect(await refused(file('nothing*.xlsx'), '--lang', 'en')).toContain('no file matches');
    expect(await refused(file('nowhere/*.xlsx'))).toContain('没有与');
    expect(existsSync(file('out'))).toBe(false);
  });
});
