export { scoreJob, type Job } from './job';
export { scoreMany } from './scoreMany';
export { isPattern } from './workbooksNamed';
