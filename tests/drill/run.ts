import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle } from '../support/bundling';
import { summaryShape, type DrillRequest, type Summary } from './request';

/** The drill as a program for plain node: within Jest every look at a global such as `Number` takes a detour. */
export interface DrillProgram {
  /** @throws Error where the program does not come to its end */
  readonly run: (request: DrillRequest) => Promise<Summary>;
  readonly remove: () => void;
}

export const drillProgram = async (): Promise<DrillProgram> => {
  const folder = mkdtempSync(join(tmpdir(), 'drill-'));
  await bundle('drill/program.ts', folder, 'program.js', 'node20');
  return {
    run: (request) =>
      new Promise((resolve, reject) => {
        const report = join(folder, 'summary.json');
        const child = spawn(process.execPath, [join(folder, 'program.js'), JSON.stringify(request), report], { stdio: ['ignore', 'inherit', 'inherit'] });
        child.on('error', reject);
        child.on('close', (code) => {
          if (code === 0) resolve(summaryShape.parse(JSON.parse(readFileSync(report, 'utf8'))));
          else reject(new Error(`the drill ended with exit code ${String(code)}`));
        });
      }),
    remove: () => rmSync(folder, { recursive: true }),
  };
};
