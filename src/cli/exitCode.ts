import { NotDone } from './notDone';

/** The world of the command line. */
export interface Surroundings {
  readonly now: Date;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** The program of the threads that score many workbooks side by side; absent: one after the other in this thread. */
  readonly worker?: string;
}

type ExitCode = 0 | 1 | 2;

/**
 * Does the work of a program, and tells what went wrong.
 * @param work answers the issues that it found, or the exit code itself
 * @param fault the sentence before the trace of a fault of ours
 * @returns 0 done, 1 done with error-level issues, 2 not done
 */
export const exitCode = async (work: () => Promise<readonly { readonly level: string }[] | ExitCode>, err: Surroundings['err'], fault: string): Promise<ExitCode> => {
  try {
    const found = await work();
    return typeof found === 'number' ? found : found.some(({ level }) => level === 'error') ? 1 : 0;
  } catch (error) {
    err(error instanceof NotDone ? error.message : `${fault}\n${traceOf(error)}`);
    return 2;
  }
};

/** A fault as it goes into the report to the maintainers. */
export const traceOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));
