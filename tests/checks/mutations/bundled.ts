import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { bundle } from '../../support/bundling';

/**
 * What a program of this folder says on standard output, as JSON. It is bundled and run as the command line is:
 * within Jest every look at a global such as `Number` takes a detour, and thousands of checks take five times as long.
 */
export const runBundled = async (program: string): Promise<unknown> => {
  const folder = mkdtempSync(join(tmpdir(), 'checks-'));
  try {
    await bundle(`checks/mutations/${program}`, folder, 'program.js', 'node20');
    const { stdout } = await promisify(execFile)(process.execPath, [join(folder, 'program.js')], { encoding: 'utf8', maxBuffer: 2 ** 26 });
    return JSON.parse(stdout);
  } finally {
    rmSync(folder, { recursive: true });
  }
};
