import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { build, buildPreview } from './bundle.mjs';
import { fail } from './failure.mjs';
import { install } from './install.mjs';
import { lint } from './lint.mjs';
import { needTool, runTool } from './process.mjs';
import { inProject } from './project.mjs';
import { say } from './say.mjs';
import { sideBySide, step } from './steps.mjs';
import { installPieces, systemPieces } from './system.mjs';

const inCi = process.env.CI === 'true' || process.env.CI === '1';

const findPieces = () => {
  const { env, leftOut } = systemPieces();
  for (const { title, packages } of leftOut) {
    const named = packages.join(', ');
    console.log(`   ${say(`略过：找不到${title}（Debian 软件包：${named}），需要它的测试不运行。`, `LEFT OUT: ${title} was not found (on Debian: ${named}). The tests that need it do not run.`)}`);
  }
  if (inCi && leftOut.length > 0) fail(say('在构建服务器上一项都不能略过。', 'On a build server nothing may be left out.'));
  return env;
};

/** Megabytes for what does not live long: the tests make much of it, and collecting it took an eighth of their time. */
const roomForTheYoung = '--max-semi-space-size=64';

const jest = async (rest, env) => {
  const report = inProject('build', 'jest.json');
  mkdirSync(inProject('build'), { recursive: true });
  rmSync(report, { force: true });
  const code = await runTool('jest/bin/jest.js', ['--json', `--outputFile=${report}`, ...(inCi ? ['--ci'] : []), ...rest], {
    quiet: true,
    env: { ...env, NODE_ENV: 'test', NODE_OPTIONS: [process.env.NODE_OPTIONS, roomForTheYoung].filter(Boolean).join(' ') },
  });
  if (!existsSync(report)) fail(say('测试未能运行，原因见上。', 'The tests could not be run: see above.'));
  return { code, ...JSON.parse(readFileSync(report, 'utf8')) };
};

/** A test file that cannot be run has no tests to count; it counts as one that failed. */
const failures = (result) => result.numFailedTests + result.numRuntimeErrorTestSuites;

/**
 * Set up, check, build and test everything; the last line of standard output is `N passed, N failed`.
 * Arguments go to Jest: `npm test -- tests/core`.
 */
export const test = async (rest) => {
  await sideBySide([[say('软件包', 'packages'), install]], [[say('浏览器、LibreOffice、字体', 'browser, LibreOffice, fonts'), installPieces]]);
  const env = findPieces();
  await sideBySide(
    [[say('代码检查', 'lint'), (options) => lint([], options)]],
    [
      [say('类型', 'types'), (options) => needTool('typescript/bin/tsc', ['--noEmit', '-p', '.'], say('类型检查未通过，见上。', 'The types do not hold: see above.'), options)],
      [say('生产构建', 'production build'), build],
      [say('预览', 'preview'), buildPreview],
      [say('体积预算', 'size budgets'), (options) => needTool('size-limit/bin.js', [], say('超出体积预算，见上。', 'A size budget is exceeded: see above.'), options)],
    ],
  );
  const result = await step(say('测试', 'tests'), () => jest(rest, env));
  console.log(`\n${result.numPassedTests} passed, ${failures(result)} failed`);
  if (result.code !== 0 || failures(result) > 0) fail('', 1);
};
