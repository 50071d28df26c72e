import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { z } from 'zod';

/** What a program that ran to its end said on standard output. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  /** Milliseconds from the start to the end of the process. */
  readonly took: number;
}

/** Runs a program to its end. */
export const ended = (program: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const began = performance.now();
    const child = spawn(program, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true });
    const [out, err] = [new Array<Buffer>(), new Array<Buffer>()];
    child.stdout.on('data', (part: Buffer) => out.push(part));
    child.stderr.on('data', (part: Buffer) => err.push(part));
    child.on('error', reject);
    child.on('close', (code) => {
      const took = performance.now() - began;
      resolve({ code, took, out: Buffer.concat(out).toString('utf8'), err: Buffer.concat(err).toString('utf8') });
    });
  });

/** Megabytes of heap that a measuring program may use: more than the targets allow, so that it is told by how much they are missed. */
const roomy = 6144;

/**
 * What a measuring program of the bundle says, in a process of its own.
 * @param heap megabytes; garbage lies for as long as there is room for it
 * @throws Error with the program's own words where it fails
 */
export const measured = async <Shape extends z.ZodType>(program: string, shape: Shape, args: readonly (string | number)[], heap = roomy): Promise<z.output<Shape>> => {
  const file = join(process.cwd(), 'build', 'bench', `${program}.js`);
  const { code, out, err } = await ended(process.execPath, ['--expose-gc', `--max-old-space-size=${String(heap)}`, file, ...args.map(String)]);
  if (code !== 0) throw new Error(`${program} ${args.join(' ')}: exit code ${String(code)}\n${err.slice(-2000)}`);
  return shape.parse(JSON.parse(out));
};
