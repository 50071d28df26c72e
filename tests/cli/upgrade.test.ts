import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { main } from '../../src/cli/main';
import { upgradeMain } from '../../src/cli/upgradeMain';
import { inFolder, sampleBytes, type Ran } from './running';

const old = readFileSync(join(__dirname, '..', 'workbooks', 'layout-1.xlsx'));
const inHere = inFolder();

const upgrade = async (...words: readonly string[]): Promise<Ran> => {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await upgradeMain(words, { now: new Date(2012, 11, 31), out: (text) => out.push(text), err: (text) => err.push(text) });
  return { code, out, err };
};

describe('npm run upgrade', () => {
  it('writes a new workbook that scores, says what it carried over, and leaves the old one as it is', async () => {
    const [from, to] = [inHere('old.xlsx', old), inHere('new.xlsx')];
    const { code, out, err } = await upgrade(from, '--out', to, '--lang', 'en');
    expect({ code, err }).toEqual({ code: 0, err: [`the contents of the workbook of layout 1 are in the new workbook ${to}; the original file is unchanged`] });
    expect(out[0]).toMatch(/^10 units, 1255 entered figures, \d+ remarks, and the edited parameters and notes$/u);
    expect(out.at(-1)).toBe('scores, results and records of runs stay in the old workbook; score the new one');
    expect(readFileSync(from).equals(old)).toBe(true);
    expect(await main([to, '--json'], { now: new Date(2012, 11, 31), out: () => undefined, err: () => undefined })).toBe(0);
  });

  it('never writes over the old workbook', async () => {
    const from = inHere('old.xlsx', old);
    expect(await upgrade(from, '--out', from)).toEqual({ code: 2, out: [], err: ['新工作簿须写到另一个文件：原工作簿保留不动'] });
    expect(readFileSync(from).equals(old)).toBe(true);
  });

  it('does nothing to a workbook of today’s layout', async () => {
    const to = inHere('new.xlsx');
    expect(await upgrade(inHere('today.xlsx', sampleBytes()), '--out', to)).toEqual({ code: 2, out: [], err: ['未更新版式：工作簿已经是当前版式，不必更新'] });
    expect(existsSync(to)).toBe(false);
  });

  it.each([
    [[], '请给出要更新版式的工作簿'],
    [['a.xlsx'], '请用 --out 指定新工作簿写到哪个文件'],
    [['a.xlsx', 'b.xlsx', '--out', 'c.xlsx'], 'b.xlsx'],
  ])('asks for what is missing: %j', async (words, sentence) => {
    const { code, err } = await upgrade(...words);
    expect(code).toBe(2);
    expect(err[0]).toContain(sentence);
  });
});
