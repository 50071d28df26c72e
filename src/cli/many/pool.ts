import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { commandLineTexts } from '../../i18n/commandLine';
import { scoreJob, type Job, type Outcome } from './job';

interface Waiting {
  readonly job: Job;
  readonly settle: (outcome: Outcome) => void;
}

/**
 * Scores workbooks side by side in worker threads, as many as the machine has processors.
 * @param program what a worker runs; `undefined`: one after the other in this thread
 * @returns the outcomes in the order of the jobs, each as soon as it is there
 */
export const scoreJobs = (jobs: readonly Job[], program: string | undefined): readonly Promise<Outcome>[] => {
  if (program === undefined) return inTurn(jobs);
  const waiting: Waiting[] = [];
  const outcomes = jobs.map((job) => new Promise<Outcome>((settle) => waiting.push({ job, settle })));
  const workers = Math.min(availableParallelism(), jobs.length);
  for (let started = 0; started < workers; started += 1) startWorker(program, waiting);
  return outcomes;
};

const inTurn = (jobs: readonly Job[]): readonly Promise<Outcome>[] => {
  let before: Promise<unknown> = Promise.resolve();
  return jobs.map((job) => {
    const outcome = before.then(() => scoreJob(job));
    before = outcome;
    return outcome;
  });
};

/** Takes one job after the other; one that a workbook brings down tells so, and another worker takes its place. */
const startWorker = (program: string, waiting: Waiting[]): void => {
  const worker = new Worker(program);
  let current: Waiting | undefined;
  const next = (): void => {
    current = waiting.shift();
    if (current === undefined) void worker.terminate();
    else worker.postMessage(current.job);
  };
  worker.on('message', (outcome: Outcome) => {
    current?.settle(outcome);
    next();
  });
  worker.on('error', (error) => {
    const { input: { path }, language } = current?.job.request ?? { input: { path: '' }, language: 'zh' as const };
    current?.settle({ path, code: 2, told: [], why: commandLineTexts(language).many.broughtDown(path, error.message) });
    if (waiting.length > 0) startWorker(program, waiting);
  });
  next();
};
