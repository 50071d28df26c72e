import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fail } from './failure.mjs';
import { install } from './install.mjs';
import { needTool, run } from './process.mjs';
import { fingerprint, inProject } from './project.mjs';

const sources = ['src', 'assets', 'manifest.xml', 'webpack.config.js', 'package-lock.json'];

/**
 * Brings one configuration of webpack.config.js up to date: nothing happens when no source changed since.
 * The build's own output goes to standard error.
 */
const upToDate = async (name, folder, { force = false } = {}) => {
  const marker = inProject(folder, '.built');
  const wanted = `${fingerprint(...sources)} ${process.env.ADDIN_ORIGIN ?? ''}`;
  if (!force && existsSync(marker) && readFileSync(marker, 'utf8') === wanted) return false;
  rmSync(marker, { force: true });
  await needTool(
    'webpack/bin/webpack.js',
    ['--config-name', name],
    `The build of "${name}" failed: see above.`,
    { quiet: true, env: { NODE_ENV: 'production' } },
  );
  writeFileSync(marker, wanted);
  return true;
};

/** Builds the add-in into dist/. Answers whether there was anything to do. */
export const build = (options) => upToDate('pane', 'dist', options);

/** Builds the page that shows a workbook beside the pane into build/preview. */
export const buildPreview = (options) => upToDate('preview', 'build/preview', options);

/** Runs a program of src/cli with the caller's standard output untouched. Its exit code becomes ours. */
export const runCommandLine = async (program, args) => {
  await install();
  await upToDate('cli', 'build/cli');
  const code = await run(process.execPath, [inProject('build', 'cli', `${program}.js`), ...args], {
    env: {
      KAOHE_CALLED_FROM: process.env.INIT_CWD ?? process.cwd(),
    },
  });
  if (code !== 0) fail('', code);
};
