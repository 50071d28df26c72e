import type { Language } from '../core';
import { commandLineTexts } from '../i18n/commandLine';
import { isPattern } from './many/workbooksNamed';
import { readOptions } from './optionWords';

/** What the command line asks for. */
export interface Request {
  readonly input: { readonly kind: 'workbook' | 'figures'; readonly path: string };
  /** Where the scored workbook goes; absent: nowhere. */
  readonly output?: string;
  /** The output may be the input. */
  readonly inPlace: boolean;
  readonly json: boolean;
  readonly language: Language;
  readonly scheme?: string;
  readonly knownPointsOnly: boolean;
  readonly via: 'file' | 'office';
  /** The scored workbook gets the sheet 得分公式. */
  readonly formulas?: true;
}

/** Many workbooks at once. */
export interface ManyRequest extends Omit<Request, 'input' | 'output'> {
  /** Files and patterns for names of files, as they were typed. */
  readonly input: { readonly kind: 'workbooks'; readonly words: readonly string[] };
  readonly output?: never;
  /** Where the scored workbooks go, under their own names; absent: nowhere. */
  readonly outFolder?: string;
}

export const isMany = (request: Request | ManyRequest): request is ManyRequest => request.input.kind === 'workbooks';

const options = {
  out: { type: 'string' },
  'out-dir': { type: 'string' },
  'in-place': { type: 'boolean' },
  json: { type: 'boolean' },
  lang: { type: 'string' },
  scheme: { type: 'string' },
  figures: { type: 'string' },
  points: { type: 'string' },
  via: { type: 'string' },
  formulas: { type: 'boolean' },
} as const;

/**
 * @param words the arguments after the program's name
 * @throws NotDone where they make no sense
 */
export const readArguments = (words: readonly string[]): Request | ManyRequest => {
  const { language, positionals, text, given, choice, refuse } = readOptions(words, options, (spoken) => commandLineTexts(spoken).usage);
  const texts = commandLineTexts(language);
  const [workbook] = positionals;
  const [figures, outFolder] = [text('figures'), text('out-dir')];
  if (workbook !== undefined && figures !== undefined) refuse(texts.twoInputs);
  const out = text('out');
  const inPlace = given('in-place');
  const via = choice('via', ['file', 'office']);
  if (figures !== undefined && (out !== undefined || inPlace)) refuse(texts.needsWorkbook(inPlace ? '--in-place' : '--out'));
  if (figures !== undefined && via !== undefined) refuse(texts.needsWorkbook('--via'));
  if (figures !== undefined && given('formulas')) refuse(texts.needsWorkbook('--formulas'));
  if (figures !== undefined && outFolder !== undefined) refuse(texts.needsWorkbook('--out-dir'));
  const input = figures ?? workbook ?? refuse(texts.noInput);
  const scheme = text('scheme');
  const output = out ?? (inPlace ? input : undefined);
  if (given('formulas') && figures === undefined && output === undefined && outFolder === undefined) refuse(texts.needsOutput('--formulas'));
  const how: Omit<Request, 'input' | 'output'> = {
    inPlace,
    json: given('json'),
    language,
    ...(scheme !== undefined && { scheme }),
    knownPointsOnly: choice('points', ['assumed', 'known']) === 'known',
    via: via ?? 'file',
    ...(given('formulas') && { formulas: true }),
  };
  if (positionals.length > 1 || outFolder !== undefined || (figures === undefined && isPattern(input))) {
    if (out !== undefined) refuse(texts.many.outIsOne);
    if (inPlace && outFolder !== undefined) refuse(texts.many.twoOutputs);
    if (via === 'office') refuse(texts.many.viaIsOne);
    return { ...how, input: { kind: 'workbooks', words: positionals }, ...(outFolder !== undefined && { outFolder }) };
  }
  return { ...how, input: { kind: figures === undefined ? 'workbook' : 'figures', path: input }, ...(output !== undefined && { output }) };
};
