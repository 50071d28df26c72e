import { commandLineTexts } from '../../i18n/commandLine';
import type { ManyRequest, Request } from '../arguments';
import type { Surroundings } from '../exitCode';
import { NotDone } from '../notDone';
import type { Job, Outcome } from './job';
import { outputsFor } from './outputsFor';
import { scoreJobs } from './pool';
import { jsonOfMany, tableOfMany } from './report';
import { workbooksNamed } from './workbooksNamed';

/**
 * Scores many workbooks side by side; one that cannot be scored does not stop the others.
 * @returns the exit code: 0 all scored, 1 all scored and some with error-level issues, 2 some not scored
 * @throws NotDone where nothing can be begun
 */
export const scoreMany = async (many: ManyRequest, { now, out, err, worker }: Surroundings): Promise<0 | 1 | 2> => {
  const { input, outFolder, ...rest } = many;
  const texts = commandLineTexts(many.language);
  const paths = workbooksNamed(input.words, texts);
  if (paths.length === 0) throw new NotDone(texts.noInput);
  const outputs = outFolder === undefined ? undefined : outputsFor(paths, outFolder, texts);
  const jobs = paths.map((path, at): Job => {
    const output = many.inPlace ? path : outputs?.[at];
    const request: Request = { ...rest, input: { kind: 'workbook', path }, ...(output !== undefined && { output }) };
    return { request, now };
  });
  const outcomes: Outcome[] = [];
  for (const outcome of scoreJobs(jobs, worker)) {
    const ended = await outcome;
    ended.told.forEach(err);
    outcomes.push(ended);
  }
  out(many.json ? JSON.stringify(jsonOfMany(outcomes), null, 2) : tableOfMany(outcomes, many.language));
  return outcomes.reduce<0 | 1 | 2>((worst, { code }) => (code > worst ? code : worst), 0);
};
