import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fail } from './failure.mjs';
import { install } from './install.mjs';
import { needTool, run } from './process.mjs';
import { fingerprint, inProject } from './project.mjs';
import { say } from './say.mjs';
import { builtSite, composeSite } from './site.mjs';
import { usualTarget } from './target.mjs';

const sources = ['src', 'assets', 'manifest.xml', 'package.json', 'webpack.config.js', 'scripts/thirdPartyNotices.js', 'package-lock.json'];

/**
 * Brings one configuration of webpack.config.js up to date: nothing happens when no source changed since.
 * The build's own output goes to standard error.
 */
const upToDate = async (name, folder, { force = false, hear } = {}) => {
  const marker = inProject(folder, '.built');
  const wanted = fingerprint(...sources);
  if (!force && existsSync(marker) && readFileSync(marker, 'utf8') === wanted) return false;
  rmSync(marker, { force: true });
  await needTool(
    'webpack/bin/webpack.js',
    ['--config-name', name],
    say(`“${name}”构建失败，原因见上。`, `The build of "${name}" failed: see above.`),
    { quiet: true, hear, env: { NODE_ENV: 'production' } },
  );
  writeFileSync(marker, wanted);
  return true;
};

/** What is delivered: the folder that a server serves. */
export const site = () => inProject('dist');

/**
 * Builds the add-in into dist/ for an address. Answers whether there was anything to do.
 * `target`: `{ origin, officeJs }`; by default that of `npm start`.
 */
export const build = async ({ force = false, target = usualTarget, hear } = {}) => {
  await upToDate('pane', 'build/pane', { force, hear });
  const wanted = fingerprint(...sources, 'scripts/launch/site.mjs');
  const built = builtSite(site());
  if (!force && built?.sources === wanted && built.origin === target.origin && built.officeJs === target.officeJs) return false;
  composeSite(inProject('build', 'pane'), site(), target, wanted);
  return true;
};

/** Builds for the target given, else for the one that dist/ was last built for. Answers the target. */
export const buildAgain = async (target) => {
  const last = builtSite(site());
  const wanted = target ?? (last === undefined ? usualTarget : { origin: last.origin, officeJs: last.officeJs });
  await build({ target: wanted });
  return wanted;
};

/** Builds the page that shows a workbook beside the pane into build/preview. */
export const buildPreview = (options) => upToDate('preview', 'build/preview', options);

/** Builds the programs of the command line into build/cli. */
export const buildCommandLine = () => upToDate('cli', 'build/cli');

/** Runs a program of src/cli with the caller's standard output untouched. Its exit code becomes ours. */
export const runCommandLine = async (program, args) => {
  await install();
  await buildCommandLine();
  const code = await run(process.execPath, [inProject('build', 'cli', `${program}.js`), ...args], {
    env: {
      KAOHE_CALLED_FROM: process.env.INIT_CWD ?? process.cwd(),
    },
  });
  if (code !== 0) fail('', code);
};
