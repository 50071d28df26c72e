import { relative } from 'node:path';
import fc from 'fast-check';

/** How often a fuzzer runs in `npm test`, and what it may cost there: a number of runs bounds it, never the clock. */
interface Bounds {
  readonly runs: number;
}

/** `npm run fuzz` asks for a multiple of the runs. */
const factor = Number(process.env['FUZZ_RUNS'] ?? 1);

/** The seed of this run: a fixed one in `npm test`, a fresh one in every round of `npm run fuzz`. */
export const seed = fc.readConfigureGlobal().seed ?? 0;

const told = (line: string): void => {
  process.stderr.write(`   fuzz: ${line}\n`);
};

const file = (): string => relative(process.cwd(), expect.getState().testPath ?? '').replaceAll('\\', '/');

const settle = <Values>(name: string, details: fc.RunDetails<Values>): void => {
  told(`${name}: ${String(details.numRuns)} runs, seed ${String(details.seed)}`);
  if (!details.failed) return;
  const again = `FUZZ_SEED=${String(seed)} FUZZ_RUNS=${String(factor)} npx jest ${file()}`;
  throw new Error(`${name}\n${fc.defaultReportMessage(details) ?? ''}\n\nRepeat it: ${again}`, { cause: details.errorInstance });
};

/** Looks for a counterexample; says how many runs there were and of which seed, and how to repeat what failed. */
export const fuzz = <Values>(name: string, { runs }: Bounds, property: fc.IProperty<Values>): void => {
  settle(name, fc.check(property, { numRuns: runs * factor, seed }));
};

/** As `fuzz`, for properties that wait. */
export const fuzzAsync = async <Values>(name: string, { runs }: Bounds, property: fc.IAsyncProperty<Values>): Promise<void> => {
  settle(name, await fc.check(property, { numRuns: runs * factor, seed }));
};
