import { NotDone } from './notDone';

/** The world of the command line. */
export interface Surroundings {
  readonly now: Date;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/**
 * Does the work of a program, and tells what went wrong.
 * @param work answers what it found
 * @param fault the sentence before the trace of a fault of ours
 * @returns 0 done, 1 done with error-level issues, 2 not done
 */
export const exitCode = async (work: () => Promise<readonly { readonly level: string }[]>, err: Surroundings['err'], fault: string): Promise<0 | 1 | 2> => {
  try {
    const issues = await work();
    return issues.some(({ level }) => level === 'error') ? 1 : 0;
  } catch (error) {
    err(error instanceof NotDone ? error.message : `${fault}\n${traceOf(error)}`);
    return 2;
  }
};

const traceOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));
