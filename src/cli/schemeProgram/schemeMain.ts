import { existsSync, statSync } from 'node:fs';
import { shippedSchemes } from '../../schemes';
import { checkScheme, limits, schemeJsonSchema, writeScheme, type SchemeFinding } from '../../schemes/schemeFile';
import { commandLineTexts } from '../../i18n/commandLine';
import { schemeLineTexts } from '../../i18n/schemeLine';
import { buildStandardWorkbook } from '../../workbook/build';
import { exitCode, type Surroundings } from '../exitCode';
import { readText, writeWhole } from '../files';
import { languageIn } from '../main';
import { NotDone } from '../notDone';
import { readSchemeArguments, type SchemeRequest } from './arguments';
import { findingLines, findingsJson, findingsText } from './report';

/**
 * Checks a scheme file, makes a workbook for it, shows a scheme that ships, or prints the JSON Schema.
 * @returns the exit code: 0 done, 1 the scheme file has errors, 2 not done
 */
export const schemeMain = (words: readonly string[], { out, err }: Surroundings): Promise<0 | 1 | 2> =>
  exitCode(
    () => done(words, out, err),
    err,
    schemeLineTexts(languageIn(words)).unexpected,
  );

type Say = Surroundings['out'];

const done = async (words: readonly string[], out: Say, err: Say): Promise<readonly SchemeFinding[]> => {
  const request = readSchemeArguments(words);
  switch (request.command) {
    case 'check':
      return checked(request, out);
    case 'workbook':
      return built(request, err);
    case 'show':
      out((await shown(request)).trimEnd());
      return [];
    case 'schema':
      out(JSON.stringify(schemeJsonSchema(), undefined, 2));
      return [];
  }
};

type Asked<Command> = Extract<SchemeRequest, { readonly command: Command }>;

const checked = ({ path, units, json, language }: Asked<'check'>, out: Say): readonly SchemeFinding[] => {
  const check = checkScheme(sourceOf({ path, language }), units === undefined ? {} : { units });
  out(json ? JSON.stringify(findingsJson(path, check, language), undefined, 2) : findingsText(path, check, language));
  return check.findings;
};

const built = ({ path, output, units, formulas, force, language }: Asked<'workbook'>, err: Say): readonly SchemeFinding[] => {
  const texts = schemeLineTexts(language);
  const { scheme, findings } = checkScheme(sourceOf({ path, language }), { units: units.length });
  if (scheme === undefined) {
    err(texts.unusable(path, findings.filter(({ level }) => level === 'error').length));
    return findings;
  }
  if (!force && existsSync(output)) throw new NotDone(texts.exists(output));
  const bytes = buildStandardWorkbook({ scheme, units: units.map((name) => ({ name, class: '', takesPart: true })), formulas });
  writeWhole(output, bytes, commandLineTexts(language));
  err([texts.written(output, units.length), ...findings.flatMap((finding) => findingLines(finding, language))].join('\n'));
  return findings;
};

const shown = async ({ id, language }: Asked<'show'>): Promise<string> => {
  const find = Object.hasOwn(shippedSchemes, id) ? shippedSchemes[id] : undefined;
  if (find === undefined) throw new NotDone(schemeLineTexts(language).unknownScheme(id, Object.keys(shippedSchemes).join(', ')));
  return writeScheme(await find());
};

const sourceOf = ({ path, language }: Pick<Asked<'check'>, 'path' | 'language'>): string => {
  const texts = commandLineTexts(language);
  // Whatever is larger is not even opened.
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > limits.bytes) throw new NotDone(schemeLineTexts(language).tooLarge(path));
  return readText(path, texts, (why) => texts.badScheme(path, why));
};
