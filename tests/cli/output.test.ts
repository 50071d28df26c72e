import fs, { chmodSync, existsSync, linkSync, mkdirSync, readdirSync, readFileSync, readlinkSync, statSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { main } from '../../src/cli/main';
import { openXlsx } from '../../src/xlsx';
import { indicatorIn, reported, unitIn } from './report';
import { inFolder, refusal, run, sampleBytes, samplePath } from './running';
import { edited, renameColumn } from './sampleEdits';

const file = inFolder();
const sample = (name = '考核.xlsx'): string => file(name, sampleBytes());
const same = (path: string): boolean => readFileSync(path).equals(sampleBytes());

/** The score that stands in 得分表, the first of the table's rows with that code. */
const writtenScore = (path: string, code: string, unit: string): unknown => {
  const sheet = openXlsx(readFileSync(path)).sheet('得分表');
  const area = sheet?.usedArea();
  if (sheet === undefined || area === undefined) throw new RangeError('no 得分表');
  const rows = Array.from({ length: area.rows }, (_, at) => area.row + at);
  const columns = Array.from({ length: area.columns }, (_, at) => area.column + at);
  const heading = rows.find((row) => sheet.value(row, 0) === '编号') ?? 0;
  const row = rows.find((each) => sheet.value(each, 0) === code) ?? 0;
  return sheet.value(row, columns.find((column) => sheet.value(heading, column) === unit) ?? 0);
};

afterEach(() => jest.restoreAllMocks());

describe('without --out', () => {
  it('nothing is written', async () => {
    const input = sample();
    expect((await run(input)).err).toEqual([]);
    expect([readdirSync(dirname(input)), same(input)]).toEqual([['考核.xlsx'], true]);
  });
});

describe('--out', () => {
  it('writes the scored workbook, says so, and leaves the input as it was', async () => {
    const [input, output] = [sample(), file('结果.xlsx')];
    const { code, report, err } = await reported(input, '--out', output);
    expect([code, err.length, same(input), readdirSync(dirname(input)).sort()]).toEqual([0, 1, true, ['结果.xlsx', '考核.xlsx'].sort()]);
    expect(err[0]).toMatch(/^结果已写入 .*结果\.xlsx（\d+ 个单元格）$/u);
    expect(writtenScore(output, 'P1-02-2', '青山区')).toBe(Number(indicatorIn(unitIn(report, '青山区'), 'P1-02-2').score));
  });

  it('writes the same bytes again when the scored workbook is scored once more at the same time', async () => {
    const [input, output] = [sample(), file('结果.xlsx')];
    await run(input, '--out', output);
    const once = readFileSync(output);
    await run(input, '--out', output);
    expect(readFileSync(output).equals(once)).toBe(true);
  });

  it('replaces another file, and keeps its permissions', async () => {
    const output = file('结果.xlsx', '旧');
    chmodSync(output, 0o640);
    expect((await run(sample(), '--out', output)).code).toBe(0);
    expect([statSync(output).mode & 0o777, openXlsx(readFileSync(output)).sheets.length]).toEqual([0o640, 10]);
  });

  it('takes names as long as the file system does', async () => {
    const output = file(`${'考'.repeat(83)}.xlsx`);
    expect((await run(sample(), '--out', output)).code).toBe(0);
    expect(existsSync(output)).toBe(true);
  });

  it('writes also when there are errors among the figures', async () => {
    const input = file('考核.xlsx', edited(renameColumn('青山区', '青山区2')));
    expect((await run(input, '--out', file('结果.xlsx'))).code).toBe(1);
    expect(existsSync(file('结果.xlsx'))).toBe(true);
  });
});

describe('--out that names the input', () => {
  const sentence = '输出文件与输入文件相同；如需直接写回原文件，请改用 --in-place';
  const detours: readonly [string, (input: string) => string][] = [
    ['as it is', (input) => input],
    ['by a path with ./ in it', (input) => `${dirname(input)}/./考核.xlsx`],
    ['by way of another folder', (input) => `${dirname(input)}/../${relative(dirname(dirname(input)), input)}`],
    ['by a path from here', (input) => relative(process.cwd(), input)],
    ['by a symbolic link', (input) => (symlinkSync(input, file('链接.xlsx')), file('链接.xlsx'))],
    ['by a link in a linked folder', (input) => (symlinkSync(dirname(input), file('文件夹')), join(file('文件夹'), '考核.xlsx'))],
    ['by a second name of the file', (input) => (linkSync(input, file('别名.xlsx')), file('别名.xlsx'))],
  ];

  it.each(detours)('%s, is refused', async (_, detour) => {
    const input = sample();
    const output = detour(input);
    expect(await refusal(input, '--out', output)).toBe(sentence);
    expect(await refusal(output, '--out', input, '--lang', 'en')).toBe('the output file is the input file; to write back into it use --in-place');
    expect([same(input), same(output)]).toEqual([true, true]);
  });

  it.each(detours.slice(0, 6).filter((_, at) => at % 2 === 0))('%s, is written with --in-place', async (_, detour) => {
    const input = sample();
    expect((await run(input, '--out', detour(input), '--in-place')).code).toBe(0);
    expect(writtenScore(input, 'P1-02-2', '昆都仑区')).not.toBeNull();
  });
});

describe('--out that cannot be written', () => {
  const refused = async (output: string, ...words: readonly string[]): Promise<string> => {
    const input = sample();
    const before = readdirSync(dirname(input)).sort();
    const told = await refusal(input, '--json', '--out', output, ...words);
    expect([same(input), readdirSync(dirname(input)).sort()]).toEqual([true, before]);
    return told;
  };

  it('since its folder is not there', async () => {
    expect(await refused(file('没有/结果.xlsx'))).toMatch(/^无法写入“.*结果\.xlsx”：所在文件夹不存在，请先建立或换一个位置$/u);
    expect(await refused(file('没有/结果.xlsx'), '--lang', 'en')).toContain('its folder does not exist; make it, or choose another place');
  });

  it('since its folder is a file', async () => {
    expect(await refused(join(file('文件', ''), '结果.xlsx'))).toContain('所在文件夹不存在');
  });

  it('since it is a folder', async () => {
    mkdirSync(file('结果.xlsx'));
    expect(await refused(file('结果.xlsx'))).toContain('是文件夹，请给出文件的路径');
  });

  it('since nobody may write there', async () => {
    const input = sample();
    jest.spyOn(fs, 'writeFileSync').mockImplementationOnce(() => {
      throw Object.assign(new Error('denied'), { code: 'EACCES' });
    });
    const told = await refusal(input, '--out', file('结果.xlsx'));
    expect(told).toMatch(/^无法写入“.*结果\.xlsx”（EACCES），原文件没有改动；请关闭正在使用它的程序，或换一个可写的位置$/u);
    expect(readdirSync(dirname(input))).toEqual(['考核.xlsx']);
  });

  it('since the file there is read-only', async () => {
    const [input, output] = [sample(), file('结果.xlsx', '旧')];
    jest.spyOn(fs, 'accessSync').mockImplementationOnce(() => {
      throw Object.assign(new Error('denied'), { code: 'EACCES' });
    });
    expect(await refusal(input, '--out', output)).toContain('（EACCES），原文件没有改动');
    expect(readFileSync(output, 'utf8')).toBe('旧');
  });
});

describe('--in-place', () => {
  it('writes the results into the input, which Excel or a colleague finds whole', async () => {
    const input = sample();
    const { code, report, err } = await reported(input, '--in-place');
    expect([code, err.length, readdirSync(dirname(input))]).toEqual([0, 1, ['考核.xlsx']]);
    expect(writtenScore(input, 'P1-02-2', '青山区')).toBe(Number(indicatorIn(unitIn(report, '青山区'), 'P1-02-2').score));
    expect((await reported(input)).report).toEqual(report);
  });

  it('keeps the permissions of the file, and a link a link', async () => {
    const input = sample();
    chmodSync(input, 0o600);
    symlinkSync(input, file('链接.xlsx'));
    expect((await run(file('链接.xlsx'), '--in-place')).code).toBe(0);
    expect([readlinkSync(file('链接.xlsx')), statSync(input).mode & 0o777, same(input)]).toEqual([input, 0o600, false]);
  });

  it.each<[string, (failing: () => never) => void]>([
    [
      'half way through writing',
      (failing) =>
        jest.spyOn(fs, 'writeFileSync').mockImplementationOnce((path) => {
          fs.appendFileSync(path, 'half');
          failing();
        }),
    ],
    ['when another program holds the file', (failing) => jest.spyOn(fs, 'renameSync').mockImplementationOnce(failing)],
  ])('leaves the old file, and no other, when it fails %s', async (_, break_) => {
    const input = sample();
    break_(() => {
      throw Object.assign(new Error('busy'), { code: 'EBUSY' });
    });
    expect(await refusal(input, '--in-place')).toContain('（EBUSY），原文件没有改动；请关闭正在使用它的程序');
    expect([same(input), readdirSync(dirname(input))]).toEqual([true, ['考核.xlsx']]);
  });
});

describe('a fault of the program itself', () => {
  it.each([
    ['zh', '程序出错，没有评分；原文件没有改动，请把以下内容报告给维护者：'],
    ['en', 'the program failed and nothing was scored; the original file is unchanged; please report this:'],
  ])('is exit code 2 too, never that of a scored workbook, and is told in %s before its trace', async (language, sentence) => {
    const err: string[] = [];
    const out = (): never => {
      throw new RangeError('no room');
    };
    expect(await main(['--lang', language, samplePath], { now: new Date(2012, 11, 31), out, err: (text) => err.push(text) })).toBe(2);
    expect(err).toEqual([expect.stringMatching(new RegExp(`^${sentence}\\nRangeError: no room\\n +at `, 'u'))]);
  });
});
