import { z } from 'zod';
import { degreeWords, notApplicableWord, yesNoWords, type Entered, type Entry } from '../checks';
import { equal, ofCell, readDecimal, type Figure, type Language, type Remark, type Scheme } from '../core';
import { commandLineTexts } from '../i18n/commandLine';
import { JsonError, parseJson, type Json } from '../schemes/schemeFile/json';
import { problemsOf } from '../schemes/schemeFile/messages';
import { readText } from './files';
import { NotDone } from './notDone';
import { problemsText } from './problemsText';

/** A unit as a file of figures gives it. */
export interface UnitEntries {
  readonly unit: string;
  readonly entries: ReadonlyMap<string, Entry>;
  readonly remarks: readonly Remark[];
}

const remark = z.strictObject({
  code: z.string(),
  vetoed: z.boolean().optional(),
  reason: z.string().default(''),
  evidence: z.string().default(''),
});

const unitShape = z.strictObject({
  name: z.string().trim().min(1),
  figures: z.record(z.string(), z.union([z.number(), z.string(), z.boolean(), z.null()])),
  remarks: z.array(remark).default([]),
});

const shape = z.strictObject({ units: z.array(unitShape) });

/**
 * The units of a file of figures: numbers or numeric strings, `full|part|none` or the Chinese words, booleans,
 * ISO days, `"n/a"` for 不适用. Absent figures are missing, not zero. Numbers have 15 significant digits, as in Excel.
 * @throws NotDone when the file cannot be read that way, naming the place
 */
export const readFiguresFile = (path: string, scheme: Scheme, language: Language): readonly UnitEntries[] => {
  const texts = commandLineTexts(language);
  const refuse = (why: string): never => {
    throw new NotDone(texts.badFigures(path, why));
  };
  const json = jsonIn(readText(path, texts, (why) => texts.badFigures(path, why)), (error) => refuse(texts.notJson(error.text[language])));
  if (holdsKey(json, prototypeKey)) refuse(texts.forbiddenKey(prototypeKey));
  const { data, error } = shape.safeParse(json, { reportInput: true });
  if (data === undefined) return refuse(problemsText(problemsOf(error.issues), language, texts));
  if (data.units.length === 0) refuse(texts.noUnits);
  const figures = new Map(scheme.figures.map((figure) => [figure.id, figure]));
  const example = scheme.figures[0]?.id ?? '';
  const names = new Set<string>();
  return data.units.map(({ name, figures: given, remarks }): UnitEntries => {
    const compared = name.replace(/\s+/gu, '');
    if (names.has(compared)) refuse(texts.unitTwice(name));
    names.add(compared);
    const entries = Object.entries(given).map(([id, value]): [string, Entry] => {
      const figure = figures.get(id) ?? refuse(texts.unknownFigure(name, id, example));
      const held = entered(figure, value);
      return [id, { value: held === undefined ? refuse(texts.tooManyDigits(name, id)) : held }];
    });
    for (const { code, vetoed } of remarks) {
      const isVeto = scheme.vetoes.some((veto) => veto.code === code);
      if (!isVeto && !scheme.indicators.some((indicator) => indicator.code === code)) refuse(texts.unknownRemark(name, code));
      if (!isVeto && vetoed !== undefined) refuse(texts.notVeto(name, code));
    }
    return { unit: name, entries: new Map(entries), remarks: remarks.map(remarkOf) };
  });
};

const remarkOf = ({ vetoed, ...rest }: z.output<typeof remark>): Remark => ({ ...rest, ...(vetoed !== undefined && { vetoed }) });

const jsonIn = (text: string, refuse: (error: JsonError) => never): Json => {
  try {
    return parseJson(text);
  } catch (error) {
    if (error instanceof JsonError) return refuse(error);
    throw error;
  }
};

/** The one key that the check of the shape would pass over in silence. */
const prototypeKey = '__proto__';

const holdsKey = (json: Json, key: string): boolean =>
  typeof json === 'object' && json !== null && (Object.hasOwn(json, key) || Object.values(json).some((value: Json) => holdsKey(value, key)));

/** The words of a file of figures as they would stand in a cell. */
const words: ReadonlyMap<string, string> = new Map([
  ['full', degreeWords.full],
  ['part', degreeWords.part],
  ['none', degreeWords.none],
  ['yes', yesNoWords.yes],
  ['no', yesNoWords.no],
]);

/** The entry as a cell would hold it; `undefined` for digits that no cell holds. */
const entered = ({ kind }: Figure, value: null | number | string | boolean): Entered | undefined => {
  if (typeof value !== 'string') return value;
  const text = value.trim();
  if (text.toLowerCase() === 'n/a') return notApplicableWord;
  if (kind !== 'count' && kind !== 'amount') return words.get(text) ?? text;
  const written = readDecimal(text);
  if (written === undefined) return text;
  const number = Number(text);
  return !Number.isFinite(number) || equal(ofCell(number), written) ? number : undefined;
};
