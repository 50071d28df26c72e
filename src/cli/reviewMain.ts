import { commandLineTexts } from '../i18n/commandLine';
import { reviewTexts } from '../i18n/review';
import { reviewLineTexts } from '../i18n/reviewLine';
import { isUntouched, reviewWorkbook, type Review } from '../workbook';
import { exitCode, type Surroundings } from './exitCode';
import { readBytes } from './files';
import { languageIn } from './main';
import { NotDone } from './notDone';
import { withFile } from './openFile';
import { refusal } from './refusal';
import { reviewJsonOf } from './report/reviewJson';
import { reviewTableOf } from './report/reviewTable';
import { readReviewArguments, type ReviewRequest } from './reviewArguments';
import { schemeFor } from './schemeFor';

/**
 * Reviews the workbook that the arguments name, and writes nothing.
 * @returns the exit code: 0 nothing differs, 1 something differs or the results are of other figures, 2 not reviewed
 */
export const reviewMain = (words: readonly string[], { out, err }: Surroundings): Promise<0 | 1 | 2> =>
  exitCode(
    async () => {
      const request = readReviewArguments(words);
      const { language, json } = request;
      const result = await reviewed(request);
      out(json ? JSON.stringify(reviewJsonOf(result), null, 2) : reviewTableOf(result, language));
      return isUntouched(result) ? [] : [{ level: 'error' }];
    },
    err,
    reviewLineTexts(languageIn(words)).unexpected,
  );

const reviewed = async (request: ReviewRequest): Promise<Review> => {
  const { path, language } = request;
  const texts = commandLineTexts(language);
  const scheme = await schemeFor(request, texts);
  const opening = { ...request, headline: reviewLineTexts(language).notReviewed };
  const { result } = await withFile(readBytes(path, texts), opening, texts, async ({ host }) => {
    const found = await reviewWorkbook(host, { scheme });
    if (found.kind === 'refused') throw refusal(found.issues, opening, texts);
    return found;
  });
  if (result.standing.kind === 'unscored' && isUntouched(result)) throw new NotDone(opening.headline + reviewTexts(language).unscored);
  return result;
};
