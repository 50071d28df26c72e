import { localMinute } from '../i18n';
import { commandLineTexts } from '../i18n/commandLine';
import { finalizeLineTexts, type FinalizeLineTexts } from '../i18n/finalizeLine';
import { finalizeWorkbook, reopenWorkbook, type Finalized, type Reopened, type SchemeChoice } from '../workbook';
import { exitCode, type Surroundings } from './exitCode';
import { readBytes, sameFile } from './files';
import { readFinalizeArguments, type FinalizeRequest } from './finalizeArguments';
import { languageIn } from './main';
import { NotDone } from './notDone';
import { withFile } from './openFile';
import { refusal } from './refusal';
import { finalizeJsonOf } from './report/finalizeJson';
import { schemeFor } from './schemeFor';
import { writeWorkbook } from './writeWorkbook';

/**
 * Makes the workbook that the arguments name the final record, or re-opens one.
 * @returns the exit code: 0 done, 2 not done
 */
export const finalizeMain = (words: readonly string[], { now, out, err }: Surroundings): Promise<0 | 1 | 2> =>
  exitCode(
    async () => {
      const request = readFinalizeArguments(words);
      const outcome = await done(request, { now, err });
      const texts = finalizeLineTexts(request.language);
      if (request.json) out(JSON.stringify(finalizeJsonOf(outcome, request.language), null, 2));
      else if (outcome.kind === 'finalized') out(summary(outcome, texts));
      return [];
    },
    err,
    finalizeLineTexts(languageIn(words)).unexpected,
  );

const done = async (request: FinalizeRequest, { now, err }: Pick<Surroundings, 'now' | 'err'>): Promise<Finalized | Reopened> => {
  const { path, output, language, wanted } = request;
  const texts = commandLineTexts(language);
  const scheme = await schemeFor({ ...request, knownPointsOnly: false }, texts);
  if (!request.inPlace && sameFile(output, path)) throw new NotDone(texts.inPlaceOnly);
  const before = readBytes(path, texts);
  const own = finalizeLineTexts(language);
  const opening = { ...request, headline: wanted.kind === 'finalize' ? own.notFinalized : own.notReopened };
  const { result, save } = await withFile(before, opening, texts, async ({ host }) => {
    const outcome = await work(request, scheme, localMinute(now))(host);
    if (outcome.kind === 'refused') throw refusal(outcome.issues, opening, texts);
    return outcome;
  });
  const told =
    result.kind === 'finalized' ? own.finalized(output, result.time, result.protectedSheets) : own.reopened(output, result.finalSince, result.unprotectedSheets);
  writeWorkbook(output, { before, after: save(), told }, err, texts);
  return result;
};

const work =
  ({ wanted }: FinalizeRequest, scheme: SchemeChoice, now: string) =>
  (host: Parameters<typeof finalizeWorkbook>[0]) =>
    wanted.kind === 'finalize'
      ? finalizeWorkbook(host, { scheme, now, allowPending: wanted.allowPending })
      : reopenWorkbook(host, { scheme, now, reason: wanted.reason });

const summary = ({ scores: { units }, issues, schemeFingerprint, figuresFingerprint }: Finalized, texts: FinalizeLineTexts): string => {
  const pending = units.reduce((sum, unit) => sum + unit.pending, 0);
  const warnings = issues.filter(({ level }) => level === 'warning').length;
  return `${texts.figures(units.length, pending, warnings)}\n${texts.fingerprints(schemeFingerprint, figuresFingerprint)}`;
};
