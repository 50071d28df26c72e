import fs, { readFileSync } from 'node:fs';
import { checkMain } from '../../src/cli/checkMain';
import { main } from '../../src/cli/main';
import { baotou2012 } from '../../src/schemes';
import { isSigned } from '../../src/xlsx';
import { notAsSigned, signed } from '../support/signedWorkbook';
import { inFolder, sampleBytes, type Ran } from './running';
import { edited, enter } from './sampleEdits';

const file = inFolder();
afterEach(() => jest.restoreAllMocks());

const programs = { score: main, check: checkMain } as const;

const run = async (program: keyof typeof programs, ...words: readonly string[]): Promise<Ran> => {
  const out: string[] = [];
  const err: string[] = [];
  const code = await programs[program](words, { now: new Date(2012, 11, 31, 17, 5), out: (text) => out.push(text), err: (text) => err.push(text) });
  return { code, out, err };
};

const births = baotou2012.figures.find(({ id }) => id === 'births.male')?.code ?? '';

/** The sample with a figure that can be repaired, as its office signed it. */
const signedBytes = (): Uint8Array => signed(edited(enter(births, '青山区', '１９２７')));

const chinese = (path: string): string => `“${path}”带有数字签名，但内容已改动，签名不再有效（签名部分原样保留，没有删除）；请核对后重新签名`;
const english = (path: string): string =>
  `“${path}” is digitally signed, but its content has changed: the signature no longer holds (it is kept, not removed); check the workbook and sign it anew`;

const runs: readonly [program: keyof typeof programs, ...options: readonly string[]][] = [
  ['score'],
  ['score', '--formulas'],
  ['score', '--json'],
  ['score', '--via', 'office'],
  ['check'],
  ['check', '--fix'],
  ['check', '--fix', '--json'],
  ['check', '--fix', '--via', 'office'],
];

describe('a workbook with a digital signature', () => {
  it.each(runs.map((words) => [words.join(' '), words] as const))('%s: whoever saves it is told that the signature no longer holds, and it is kept', async (_, [program, ...options]) => {
    const [input, output] = [file('签名.xlsx', signedBytes()), file('结果.xlsx')];
    const { err, out } = await run(program, input, '--out', output, ...options);
    expect([err.length, err[1], out.length]).toEqual([2, chinese(output), 1]);
    expect(out[0]).not.toContain('数字签名');
    const saved = readFileSync(output);
    expect([isSigned(saved), notAsSigned(saved).length > 0]).toEqual([true, true]);
    expect(notAsSigned(readFileSync(input))).toEqual([]);
  });

  it.each(['score', 'check'] as const)('%s tells it in English when asked to', async (program) => {
    const [input, output] = [file('签名.xlsx', signedBytes()), file('结果.xlsx')];
    expect((await run(program, input, '--out', output, '--lang', 'en')).err[1]).toBe(english(output));
  });

  it.each(['score', 'check'] as const)('%s tells it of the input that was written with --in-place', async (program) => {
    const input = file('签名.xlsx', signedBytes());
    expect((await run(program, input, '--in-place')).err[1]).toBe(chinese(input));
    expect(notAsSigned(readFileSync(input))).not.toEqual([]);
  });

  it.each(['score', 'check'] as const)('%s says nothing of it where nothing is saved', async (program) => {
    expect((await run(program, file('签名.xlsx', signedBytes()))).err).toEqual([]);
  });

  it.each(['score', 'check'] as const)('%s says nothing of it where saving changes nothing, and the signature holds', async (program) => {
    const [scored, output] = [file('得分.xlsx'), file('结果.xlsx')];
    await run(program, file('考核.xlsx', sampleBytes()), '--out', scored);
    // The journal keeps what the cells held before: from the second time on, the results that are there already.
    await run(program, scored, '--in-place');
    await run(program, scored, '--in-place');
    const { err } = await run(program, file('签名.xlsx', signed(readFileSync(scored))), '--out', output);
    expect([err.length, notAsSigned(readFileSync(output))]).toEqual([1, []]);
  });

  it('is not said to be broken where it could not be written', async () => {
    const input = file('签名.xlsx', signedBytes());
    jest.spyOn(fs, 'renameSync').mockImplementationOnce(() => {
      throw Object.assign(new Error('busy'), { code: 'EBUSY' });
    });
    const { code, err } = await run('score', input, '--in-place');
    expect([code, err.length, notAsSigned(readFileSync(input))]).toEqual([2, 1, []]);
  });
});

it('a workbook without a signature is saved without a word of one', async () => {
  const [input, output] = [file('考核.xlsx', sampleBytes()), file('结果.xlsx')];
  expect((await run('score', input, '--out', output)).err).toEqual([expect.stringMatching(/^结果已写入/u)]);
  expect((await run('check', input, '--fix', '--out', output)).err).toEqual([expect.stringMatching(/^已修复 0 处/u)]);
});
