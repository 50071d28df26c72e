import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ended } from '../run/child';

/** One run of the built command line. */
export interface FileRun {
  readonly took: number;
  readonly peakMegabytes: number;
}

/**
 * Scores a file into another one as `node build/cli/score.js` does, process start included.
 * @param folder for the scored file
 * @throws Error where it was not scored
 */
export const scoreFile = async (workbook: string, folder: string): Promise<FileRun> => {
  const project = process.cwd();
  const [score, peak] = [join(project, 'build', 'cli', 'score.js'), join(folder, 'peak.txt')];
  const { code, err, took } = await ended(
    process.execPath,
    ['-r', join(project, 'tests', 'bench', 'commandLine', 'peak.cjs'), score, workbook, '--out', join(folder, 'scored.xlsx')],
    { KAOHE_BENCH_PEAK: peak },
  );
  if (code === 2 || code === null) throw new Error(`${workbook} was not scored: ${err}`);
  return { took, peakMegabytes: Number(readFileSync(peak, 'utf8')) / 1024 };
};
