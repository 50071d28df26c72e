import { existsSync, readFileSync } from 'node:fs';
import { finalizeMain } from '../../src/cli/finalizeMain';
import { main } from '../../src/cli/main';
import { buildStandardWorkbook } from '../../src/workbook/build';
import { baotou2012, cleanFigures } from '../../src/schemes';
import { openXlsx } from '../../src/xlsx';
import { inFolder, type Ran } from './running';

const file = inFolder();

const surroundings = (out: string[], err: string[]) => ({ now: new Date(2012, 11, 31, 17, 5), out: (text: string) => out.push(text), err: (text: string) => err.push(text) });
const run = async (...words: readonly string[]): Promise<Ran> => {
  const out: string[] = [];
  const err: string[] = [];
  return { code: await finalizeMain(words, surroundings(out, err)), out, err };
};

const unit = '昆都仑区';
const workbook = (change: Readonly<Record<string, string | number>> = {}): string =>
  file(
    '考核.xlsx',
    buildStandardWorkbook({ scheme: baotou2012, ships: true, units: [{ name: unit, class: '', takesPart: true }], figures: { [unit]: { ...cleanFigures[unit], ...change } } }),
  );
const openedFrom = (path: string) => openXlsx(readFileSync(path));

describe.each(['file', 'office'])('npm run finalize through %s', (via) => {
  it('writes the final record and tells of what it is', async () => {
    const output = file('定稿.xlsx');
    const { code, out, err } = await run(workbook(), '--out', output, '--via', via);
    expect(err).toEqual([`已定稿（2012-12-31 17:05），写入 ${output}：9 张工作表已加保护（无密码），写入日志已删除`]);
    expect(out).toEqual([expect.stringMatching(/^1 个单位；待核 0 项；提醒 \d+ 个\n方案指纹 [0-9a-f]{16}，数据指纹 [0-9a-f]{16}$/u)]);
    expect([code, openedFrom(output).sheets.every((sheet) => sheet.protected)]).toEqual([0, true]);
  });

  it('re-opens it with a reason, in English too', async () => {
    const [final, reopened] = [file('定稿.xlsx'), file('更正.xlsx')];
    await run(workbook(), '--out', final);
    const { code, err } = await run('--reopen', 'births corrected', final, '--out', reopened, '--lang', 'en', '--via', via);
    expect([code, err]).toEqual([0, [`the final record of 2012-12-31 17:05 is open again, written to ${reopened}: 9 sheets unprotected, the reason is on sheet 运行记录`]]);
    expect(openedFrom(reopened).sheets.some((sheet) => sheet.protected)).toBe(false);
  });
});

describe('what is not finalized', () => {
  it('is told in one line, and no file is written', async () => {
    const output = file('定稿.xlsx');
    const errors = await run(workbook({ 'births.male': '约1900人' }), '--out', output);
    expect([errors.code, errors.err.length]).toEqual([2, 1]);
    expect(errors.err[0]).toMatch(/^未定稿：还有 \d+ 个错误，不能定稿 — 处理：/u);
    expect(existsSync(output)).toBe(false);
  });

  it('may be pending where that is allowed, and not otherwise', async () => {
    const output = file('定稿.xlsx');
    const pending = workbook({ 'births.male': '' });
    const refused = await run(pending, '--out', output);
    expect([refused.code, refused.err[0]]).toEqual([2, expect.stringContaining('--allow-pending')]);
    expect((await run(pending, '--out', output, '--allow-pending')).out[0]).toMatch(/待核 [1-9]\d* 项，总分和名次是暂定的/u);
  });

  it('is a final record: neither scored nor finalized once more', async () => {
    const output = file('定稿.xlsx');
    await run(workbook(), '--out', output);
    const err: string[] = [];
    expect(await main([output], surroundings([], err))).toBe(2);
    expect(err[0]).toMatch(/^未评分：工作簿已于 2012-12-31 17:05 定稿，不再写入 — 处理：/u);
    expect((await run(output, '--in-place')).err[0]).toMatch(/^未定稿：工作簿已于/u);
  });

  it('cannot be re-opened', async () => {
    expect((await run('--reopen', '更正', workbook(), '--in-place')).err[0]).toMatch(/^未重新打开：工作簿没有定稿/u);
  });
});

describe('the arguments', () => {
  it.each([
    [[], '请给出要定稿或重新打开的工作簿'],
    [['a.xlsx'], '请用 --out 指定写到哪个文件'],
    [['a.xlsx', 'b.xlsx', '--in-place'], '不认识的参数：b.xlsx'],
    [['a.xlsx', '--in-place', '--reopen'], '--reopen 后面缺少内容'],
    [['a.xlsx', '--in-place', '--reopen', '更正', '--allow-pending'], '--allow-pending 只用于定稿'],
    [['a.xlsx', '--fix', '--in-place'], '不认识的参数：--fix'],
  ])('%j are refused with a sentence and the usage', async (given, sentence) => {
    const { code, err } = await run(...given);
    expect([code, err.length]).toEqual([2, 1]);
    expect(err[0]).toContain(sentence);
    expect(err[0]).toContain('npm run finalize -- <工作簿.xlsx>');
  });

  it('take the output for the input only with --in-place', async () => {
    const input = workbook();
    expect((await run(input, '--out', input)).err[0]).toContain('--in-place');
    expect((await run(input, '--in-place')).code).toBe(0);
  });

  it('print what was done as JSON', async () => {
    const { out } = await run(workbook(), '--out', file('定稿.xlsx'), '--json');
    expect(JSON.parse(out[0] ?? '')).toMatchObject({ kind: 'finalized', time: '2012-12-31 17:05', scheme: { id: baotou2012.id }, units: 1, pending: 0, protectedSheets: 9 });
  });
});
