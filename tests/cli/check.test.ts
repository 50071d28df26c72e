import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { checkMain } from '../../src/cli/checkMain';
import { checkTableOf } from '../../src/cli/report/checkTable';
import { baotou2012 } from '../../src/schemes';
import { openXlsx, type XlsxDocument } from '../../src/xlsx';
import { inFolder, sampleBytes, samplePath, type Ran } from './running';
import { edited, enter, renameColumn } from './sampleEdits';

const file = inFolder();

const run = async (...words: readonly string[]): Promise<Ran> => {
  const out: string[] = [];
  const err: string[] = [];
  const code = await checkMain(words, { now: new Date(2012, 11, 31, 17, 5), out: (text) => out.push(text), err: (text) => err.push(text) });
  return { code, out, err };
};

const words = z.string().min(1);
const place = { code: words, unit: words.nullable(), figure: words.nullable() };

/** What the command line promises to print with `--json`: these keys and no others. */
const promised = z.strictObject({
  scheme: z.strictObject({ id: words, version: words, fingerprint: z.string().regex(/^[0-9a-f]{16}$/u) }),
  changedParameters: z.array(z.strictObject({ code: words, parameter: words, from: words, to: words, basis: z.enum(['document', 'assumed']), cell: words })),
  issues: z.array(
    z.strictObject({
      level: z.enum(['error', 'warning', 'note']),
      ...place,
      cell: z.string().regex(/^'.+'![A-Z]+\d+$/u).nullable(),
      found: z.string(),
      expected: z.string(),
      fix: words,
      message: words,
    }),
  ),
  repairs: z.array(
    z.strictObject({ ...place, cell: z.string().regex(/^'.+'![A-Z]+\d+$/u), from: z.string(), to: z.union([z.string(), z.number()]), done: z.boolean() }),
  ),
});

const reported = async (...given: readonly string[]) => {
  const { code, out, err } = await run(...given, '--json');
  expect(out).toHaveLength(1);
  return { code, err, report: promised.parse(JSON.parse(out[0] ?? '')) };
};

const codeOf = (figure: string): string => baotou2012.figures.find(({ id }) => id === figure)?.code ?? '';
const boys = codeOf('births.male');

const damaged = (...edits: readonly ((document: XlsxDocument) => void)[]): string =>
  file('考核.xlsx', edited((document) => edits.forEach((edit) => edit(document))));

/** Every cell of a workbook but those of one sheet, as text. */
const cellsWithout = (bytes: Uint8Array, left: string): readonly string[] =>
  openXlsx(bytes).sheets.filter(({ name }) => name !== left && name !== '写入日志').flatMap((sheet) => {
    const { row = 0, column = 0, rows = 0, columns = 0 } = sheet.usedArea() ?? {};
    return Array.from({ length: rows * columns }, (_, at) => {
      const [down, across] = [row + Math.floor(at / columns), column + (at % columns)];
      // What a formula shows is the business of whoever calculates.
      const formula = sheet.formula(down, across);
      return `${sheet.name} ${String(down)} ${String(across)} ${JSON.stringify(formula === undefined ? sheet.value(down, across) : { formula })}`;
    });
  });

describe('the exit code of a check', () => {
  it('is 0 for the sample, whose issues are no errors, and nothing is written', async () => {
    const { code, err, report } = await reported(samplePath);
    expect([code, err]).toEqual([0, []]);
    expect(report.issues.length).toBeGreaterThan(0);
    expect(report.issues.filter(({ level }) => level === 'error')).toEqual([]);
    expect(report.scheme).toMatchObject({ id: baotou2012.id, version: baotou2012.version });
    expect(readFileSync(samplePath).equals(sampleBytes())).toBe(true);
  });

  it('is 1 with an error among the figures, which is named with its cell', async () => {
    const { code, report } = await reported(damaged(enter(boys, '青山区', '约1900人')));
    const errors = report.issues.filter(({ level }) => level === 'error');
    expect([code, errors.map(({ unit, figure, found }) => [unit, figure, found])]).toEqual([1, [['青山区', 'births.male', '约1900人']]]);
    expect(errors[0]?.cell).toMatch(/^'数据填报'![A-Z]+\d+$/u);
  });

  it('is 2 with one sentence where nothing could be checked', async () => {
    const { code, out, err } = await run(damaged(renameColumn('编号', '序号')));
    expect([code, out]).toEqual([2, []]);
    expect(err[0]).toMatch(/^未检查：表 KH_Figures 缺少列：编号 — 处理：/u);
    expect((await run(file('没有.xlsx'))).code).toBe(2);
  });
});

describe('the arguments of a check', () => {
  it.each([
    [[], '请给出要检查的工作簿'],
    [['a.xlsx', '--fix'], '--fix 会改动数据'],
    [['a.xlsx', 'b.xlsx'], '不认识的参数：b.xlsx'],
    [['a.xlsx', '--points', 'known'], '不认识的参数：--points'],
    [['a.xlsx', '--out'], '--out 后面缺少内容'],
    [['a.xlsx', '--lang', 'fr'], '参数 --lang 的值“fr”无效'],
  ])('%j are refused with a sentence and the usage', async (given, sentence) => {
    const { code, err } = await run(...given);
    expect([code, err.length]).toEqual([2, 1]);
    expect(err[0]).toContain(sentence);
    expect(err[0]).toContain('npm run check -- <工作簿.xlsx>');
  });

  it('take the output for the input only with --in-place', async () => {
    const input = file('考核.xlsx', sampleBytes());
    expect((await run(input, '--out', input)).err[0]).toContain('--in-place');
    expect((await run(input, '--in-place')).code).toBe(0);
  });
});

describe('--out', () => {
  it('writes 数据问题 with links to the cells, and nothing else', async () => {
    const [input, output] = [damaged(enter(boys, '青山区', '约1900人')), file('结果.xlsx')];
    const { report, err } = await reported(input, '--out', output);
    expect(err[0]).toMatch(/^数据问题已写入 .*结果\.xlsx（\d+ 个单元格）$/u);
    expect(cellsWithout(readFileSync(output), '数据问题')).toEqual(cellsWithout(readFileSync(input), '数据问题'));
    const document = openXlsx(readFileSync(output));
    const table = document.table('KH_Issues');
    const sheet = document.sheet('数据问题');
    if (table === undefined || sheet === undefined) throw new RangeError('no 数据问题');
    const at = (row: number, heading: string) => [table.area.row + 1 + row, table.area.column + table.headings.indexOf(heading)] as const;
    const rows = report.issues.map((_, row) => [sheet.value(...at(row, '问题代码')), sheet.value(...at(row, '单元格')) ?? null, sheet.formula(...at(row, '链接')) !== undefined]);
    expect(rows).toEqual(report.issues.map(({ code, cell }) => [code, cell, true]));
  });

  it('writes the same through Excel’s own client', async () => {
    const input = damaged(enter(boys, '青山区', '约1900人'));
    const [direct, office] = [file('甲.xlsx'), file('乙.xlsx')];
    expect((await reported(input, '--out', direct)).report).toEqual((await reported(input, '--out', office, '--via', 'office')).report);
    expect(cellsWithout(readFileSync(office), '')).toEqual(cellsWithout(readFileSync(direct), ''));
  });
});

describe('what can be repaired', () => {
  const broken = () => damaged(enter(boys, '青山区', '１９２７'), enter(codeOf('births.female'), '青山区', '约1900人'));

  it('is offered with what each cell would hold', async () => {
    const { report } = await reported(broken());
    expect(report.repairs).toEqual([
      { code: expect.any(String), unit: '青山区', figure: 'births.male', cell: expect.stringMatching(/^'数据填报'!/u), from: '１９２７', to: 1927, done: false },
    ]);
    const { out } = await run(broken());
    expect(out[0]).toContain('可以直接修复 1 处');
    expect(out[0]).toMatch(/'数据填报'![A-Z]+\d+ +青山区 +“１９２７” → “1927”/u);
  });

  it.each(['file', 'office'])('is done with --fix, said one by one, and checked again (%s)', async (via) => {
    const output = file('结果.xlsx');
    const { code, report, err } = await reported(broken(), '--fix', '--out', output, '--via', via);
    expect([code, report.repairs.map(({ from, to, done }) => [from, to, done])]).toEqual([1, [['１９２７', 1927, true]]]);
    expect(report.issues.filter(({ level }) => level === 'error').map(({ figure }) => figure)).toEqual(['births.female']);
    expect(err[0]).toMatch(/^已修复 1 处，数据问题已写入 .*结果\.xlsx（共 \d+ 个单元格）$/u);
    const [{ cell } = { cell: '' }] = report.repairs;
    const again = await reported(output);
    expect(again.report.issues).toEqual(report.issues);
    expect(again.report.repairs).toEqual([]);
    const [letters = '', row = ''] = (/!([A-Z]+)(\d+)$/u.exec(cell) ?? []).slice(1);
    const column = [...letters].reduce((sum, each) => sum * 26 + each.charCodeAt(0) - 64, 0) - 1;
    expect(openXlsx(readFileSync(output)).sheet('数据填报')?.value(Number(row) - 1, column)).toBe(1927);
  });

  it('leaves a workbook without damage as it was, but for 数据问题', async () => {
    const output = file('结果.xlsx');
    const { report } = await reported(samplePath, '--fix', '--out', output);
    expect(report.repairs).toEqual([]);
    expect(cellsWithout(readFileSync(output), '数据问题')).toEqual(cellsWithout(sampleBytes(), '数据问题'));
  });
});

describe('the table of a check', () => {
  const printed = async (...given: readonly string[]): Promise<readonly string[]> => ((await run(...given)).out[0] ?? '').split('\n');

  it('has the issues by sheet and unit, and their number', async () => {
    const input = damaged(enter(boys, '青山区', '约1900人'));
    const [lines, { report }] = [await printed(input), await reported(input)];
    const count = (level: string): string => String(report.issues.filter((issue) => issue.level === level).length);
    expect(lines[0]).toContain(baotou2012.id);
    expect(lines).toContain('数据填报 · 青山区');
    expect(lines).toContain(`合计：错误 ${count('error')} 个，提醒 ${count('warning')} 个，说明 ${count('note')} 个`);
    for (const { code, cell, message, fix } of report.issues) {
      const short = cell?.split('!')[1] ?? '';
      expect(lines.some((line) => new RegExp(` ${code} +${short} `, 'u').test(line) && line.includes(message) && line.endsWith(fix))).toBe(true);
    }
  });

  it('tells issues beyond a thousand by code and figure', () => {
    const blank = { level: 'warning', code: 'V001', figure: 'births.male', found: '', expected: { zh: '', en: '' }, message: { zh: '未填', en: 'blank' }, fix: { zh: '填', en: 'enter' } } as const;
    const issues = Array.from({ length: 1003 }, (_, row) => ({ ...blank, unit: '青山区', cell: `'数据填报'!F${String(row + 1)}` }));
    const lines = checkTableOf({ scheme: baotou2012, changedParameters: [], issues, repairs: { done: false, cells: [] }, cells: 0 }, 'zh').split('\n');
    expect(lines.filter((line) => line.endsWith('未填  填'))).toHaveLength(1001);
    expect(lines).toContainEqual(expect.stringMatching(/^ {2}提醒 +V001 +3 +另有 3 处同类问题（'数据填报'!F1001、/u));
    expect(lines).toContain('合计：错误 0 个，提醒 1003 个，说明 0 个');
  });

  it('speaks English when asked to', async () => {
    const lines = await printed(samplePath, '--lang', 'en');
    expect(lines.some((line) => /^ {2}Level +Code +Cell +Found +Expected +What is wrong +What to do$/u.test(line))).toBe(true);
    expect(lines).toContainEqual(expect.stringMatching(/^In all: 0 errors, \d+ warnings, \d+ notes$/u));
  });
});
