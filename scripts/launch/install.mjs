import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fail } from './failure.mjs';
import { runNpm } from './process.mjs';
import { fingerprint, inProject } from './project.mjs';

/**
 * Installs what the lock file names, unless the marker of an earlier success says that it is there.
 * No script of a package runs, and `NODE_ENV=production` leaves nothing out.
 */
export const install = async () => {
  const marker = inProject('node_modules', '.installed');
  const wanted = fingerprint('package-lock.json');
  if (existsSync(marker) && readFileSync(marker, 'utf8') === wanted) return false;
  console.error('Installing packages (once for every lock file) …');
  const code = await runNpm(
    ['ci', '--include=dev', '--include=optional', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    { quiet: true },
  );
  if (code !== 0) fail('The packages could not be installed: see the message of npm above. Is the registry reachable?');
  writeFileSync(marker, wanted);
  return true;
};
