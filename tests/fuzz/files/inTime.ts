import { createContext, Script } from 'node:vm';

/** So long a file may take at most: none of them is larger than a few hundred kilobytes. */
const patience = 5000;

const script = new Script('work()');

/** Does the work, and ends it where it does not end by itself. @throws Error when it took too long */
export const inTime = <Result>(work: () => Result): Result => {
  const done: Result[] = [];
  script.runInContext(createContext({ work: () => void done.push(work()) }), { timeout: patience });
  const [result] = done;
  if (done.length === 0 || result === undefined) throw new RangeError('nothing was done');
  return result;
};
