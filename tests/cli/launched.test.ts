import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promised } from './report';
import { inFolder, sampleBytes } from './running';

const project = join(__dirname, '..', '..');
const file = inFolder();

/** As `npm run score -- …` runs it, for a user who stands in another folder. */
const launched = (...words: readonly string[]) => {
  const from = dirname(file('x'));
  return spawnSync(process.execPath, [join(project, 'scripts', 'launch.mjs'), 'score', ...words], {
    cwd: project,
    env: { ...process.env, INIT_CWD: from },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
};

test('the launched command line prints JSON alone, and takes paths from where the user stands', () => {
  file('考核.xlsx', sampleBytes());
  const { status, stdout, stderr } = launched('考核.xlsx', '--json', '--out', './结果.xlsx');
  expect(stderr).toContain('结果已写入 ./结果.xlsx');
  expect(promised(2).parse(JSON.parse(stdout)).units).toHaveLength(10);
  expect([status, existsSync(file('结果.xlsx'))]).toEqual([0, true]);
  const refused = launched('没有.xlsx', '--json');
  expect([refused.status, refused.stdout, refused.stderr]).toEqual([2, '', '找不到文件“没有.xlsx”，请核对路径\n']);
});

test('the launched command line scores many workbooks side by side, in the order of their names, and one bad file stops nothing', () => {
  for (const name of ['b.xlsx', 'a.xlsx', 'd.xlsx']) file(name, sampleBytes());
  file('c.xlsx', 'no workbook');
  const { status, stdout, stderr } = launched('*.xlsx', '--json', '--out-dir', 'out');
  const { workbooks } = JSON.parse(stdout) as { readonly workbooks: readonly { readonly path: string; readonly code: number; readonly result?: unknown }[] };
  expect(workbooks.map(({ path, code }) => [path, code])).toEqual([['a.xlsx', 0], ['b.xlsx', 0], ['c.xlsx', 2], ['d.xlsx', 0]]);
  expect(workbooks.flatMap(({ result }) => (result === undefined ? [] : [promised(2).parse(result).units.length]))).toEqual([10, 10, 10]);
  expect(stderr.trim().split('\n').map((line) => line.split('（')[0])).toEqual(['a', 'b', 'd'].map((name) => `结果已写入 ${join('out', name)}.xlsx`));
  expect([status, existsSync(file('out/d.xlsx'))]).toEqual([2, true]);
});
