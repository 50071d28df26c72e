import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fail } from './failure.mjs';
import { runNpm } from './process.mjs';
import { fingerprint, inProject } from './project.mjs';
import { say } from './say.mjs';

/** Installs what a lock file names, unless the marker of an earlier success says that it is there. No script of a package runs. */
const installIn = async (folder, told, { hear } = {}) => {
  const marker = inProject(...folder, 'node_modules', '.installed');
  const wanted = fingerprint([...folder, 'package-lock.json'].join('/'));
  if (existsSync(marker) && readFileSync(marker, 'utf8') === wanted) return 'there';
  console.error(told);
  const code = await runNpm(
    ['ci', '--include=dev', '--include=optional', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    { quiet: true, hear, cwd: inProject(...folder) },
  );
  if (code !== 0) return 'failed';
  writeFileSync(marker, wanted);
  return 'installed';
};

/** Installs the packages of the project once for every lock file; `NODE_ENV=production` leaves nothing out. */
export const install = async (options) => {
  const answer = await installIn([], say('正在安装软件包（锁定文件不变则只装一次）…', 'Installing packages (once for every lock file) …'), options);
  if (answer === 'failed') fail(say('软件包未能安装：见上面 npm 的信息。能连上软件包仓库吗？', 'The packages could not be installed: see the message of npm above. Is the registry reachable?'));
  return answer === 'installed';
};

const peers = ['build', 'peers'];

/**
 * Installs what the benchmark compares with, which the project itself never needs: as the lock file of tests/bench says, into a
 * folder of its own under build, so that nothing that walks the sources comes upon it. Answers whether it is there.
 */
export const installPeers = async () => {
  mkdirSync(inProject(...peers), { recursive: true });
  for (const file of ['package.json', 'package-lock.json', '.npmrc']) copyFileSync(inProject('tests', 'bench', file), inProject(...peers, file));
  return (await installIn(peers, 'Installing what is compared with (once for every lock file) …')) !== 'failed';
};
