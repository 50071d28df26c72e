import { commandLineTexts } from '../i18n/commandLine';
import { upgradeLineTexts } from '../i18n/upgradeLine';
import { upgradeWorkbook, type Upgraded } from '../workbook';
import { exitCode, type Surroundings } from './exitCode';
import { readBytes, sameFile, writeWhole } from './files';
import { languageIn } from './main';
import { NotDone } from './notDone';
import { withFile } from './openFile';
import { refusal } from './refusal';
import { schemeFor } from './schemeFor';
import { readUpgradeArguments, type UpgradeRequest } from './upgradeArguments';

/**
 * Carries what was entered into a workbook of an older layout into a new one; the old file is never written.
 * @returns the exit code: 0 done, 2 not done
 */
export const upgradeMain = (words: readonly string[], { out, err }: Surroundings): Promise<0 | 1 | 2> =>
  exitCode(
    async () => {
      const request = readUpgradeArguments(words);
      const { path, output, language } = request;
      const texts = commandLineTexts(language);
      const own = upgradeLineTexts(language);
      if (sameFile(output, path)) throw new NotDone(own.anotherFile);
      const { from, carried, bytes } = await upgraded(request);
      writeWhole(output, bytes, texts);
      err(own.done(output, from));
      out(own.carried(carried.units.length, carried.figures.length, carried.remarks.length));
      if (carried.formulas > 0) out(own.formulas(carried.formulas));
      for (const { kind, cell, found } of carried.leftBehind) out(kind === 'column' ? own.leftBehind(found, cell) : own.cellLeftBehind(found, cell));
      out(own.scoreAgain);
      return [];
    },
    err,
    upgradeLineTexts(languageIn(words)).unexpected,
  );

const upgraded = async (request: UpgradeRequest): Promise<Upgraded> => {
  const { path, language } = request;
  const texts = commandLineTexts(language);
  const own = upgradeLineTexts(language);
  const opening = { ...request, headline: own.notDone };
  const scheme = await schemeFor({ ...request, knownPointsOnly: false }, texts);
  const { result } = await withFile(readBytes(path, texts), opening, texts, async ({ host }) => {
    const found = await upgradeWorkbook(host, { scheme });
    if (found.kind === 'refused') throw refusal(found.issues, opening, texts);
    if (found.kind === 'current') throw new NotDone(own.notDone + own.current);
    return found;
  });
  return result;
};
