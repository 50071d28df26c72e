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
