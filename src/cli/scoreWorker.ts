import { parentPort } from 'node:worker_threads';
import { scoreJob, type Job } from './many/job';

// Scores the workbooks that it is handed, one after the other.
parentPort?.on('message', (job: Job) => {
  void scoreJob(job).then((outcome) => parentPort?.postMessage(outcome));
});
