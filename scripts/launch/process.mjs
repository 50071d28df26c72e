import { spawn, spawnSync } from 'node:child_process';
import { fail } from './failure.mjs';
import { inProject } from './project.mjs';

/**
 * Runs a program to its end and answers its exit code.
 * `quiet` sends its standard output to standard error, so that ours stays clean; `hear` is given whatever it says, and nothing is shown.
 */
export const run = (program, args, { env = {}, quiet = false, shell = false, cwd = inProject(), hear } = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: hear === undefined ? ['inherit', quiet ? 2 : 1, 2] : ['ignore', 'pipe', 'pipe'],
      shell,
      windowsHide: true,
    });
    for (const said of [child.stdout, child.stderr]) said?.setEncoding('utf8').on('data', hear);
    child.on('error', reject);
    // By then everything that it said has been heard.
    child.on('close', (code, signal) => resolve(signal === null ? (code ?? 1) : 1));
  });

/** Runs a tool of node_modules, given by the path of its script. */
export const runTool = (script, args, options) => run(process.execPath, [inProject('node_modules', script), ...args], options);

/** As `runTool`; anything but exit code 0 ends the launcher with `message`. */
export const needTool = async (script, args, message, options) => {
  if ((await runTool(script, args, options)) !== 0) fail(message);
};

/** What npm prints, as text; its errors go to ours. */
export const npmSays = (args) => {
  const started = process.env.npm_execpath;
  const options = { cwd: inProject(), encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 2 ** 28 };
  if (started !== undefined && /npm-cli\.c?js$/u.test(started)) return spawnSync(process.execPath, [started, ...args], options);
  return process.platform === 'win32' ? spawnSync('npm.cmd', args, { ...options, shell: true }) : spawnSync('npm', args, options);
};

/** Runs npm: the one that started us if there is one, else the one on the path. */
export const runNpm = (args, options) => {
  const started = process.env.npm_execpath;
  if (started !== undefined && /npm-cli\.c?js$/u.test(started)) return run(process.execPath, [started, ...args], options);
  return process.platform === 'win32' ? run('npm.cmd', args, { ...options, shell: true }) : run('npm', args, options);
};
