import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Surroundings } from './exitCode';

/** Runs a program in this process: its arguments, its streams, its exit code. */
export const runProgram = async (main: (words: readonly string[], surroundings: Surroundings) => Promise<number>): Promise<void> => {
  const program = resolve(process.argv[1] ?? '');
  // Paths are meant from where the user stands, not from the project's folder.
  process.chdir(process.env['KAOHE_CALLED_FROM'] ?? '.');

  // Whoever reads the output may stop reading, as `head` does.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });

  const worker = join(dirname(program), 'scoreWorker.js');
  process.exitCode = await main(process.argv.slice(2), {
    now: new Date(),
    out: (text) => process.stdout.write(`${text}\n`),
    err: (text) => process.stderr.write(`${text}\n`),
    ...(existsSync(worker) && { worker }),
  });
};
