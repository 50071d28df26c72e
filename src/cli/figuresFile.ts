import { z } from 'zod';
import { degreeWords, notApplicableWord, yesNoWords, type Entered, type Entry } from '../checks';
import { readDecimal, type Figure, type Remark, type Scheme } from '../core';
import type { CommandLineTexts } from '../i18n/commandLine';
import { readBytes } from './files';
import { NotScored } from './notScored';

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

const shape = z.strictObject({
  units: z.array(
    z.strictObject({
      name: z.string().min(1),
      figures: z.record(z.string(), z.union([z.number(), z.string(), z.boolean(), z.null()])),
      remarks: z.array(remark).default([]),
    }),
  ),
});

/**
 * The units of a file of figures: numbers or numeric strings, `full|part|none` or the Chinese words, booleans,
 * ISO days, `"n/a"` for 不适用. Absent figures are missing, not zero.
 * @throws NotScored when the file cannot be read that way, naming the place
 */
export const readFiguresFile = (path: string, scheme: Scheme, texts: CommandLineTexts): readonly UnitEntries[] => {
  const refuse = (why: string): never => {
    throw new NotScored(texts.badFigures(path, why));
  };
  const parsed = shape.safeParse(jsonIn(new TextDecoder().decode(readBytes(path, texts)), () => refuse(texts.notJson)));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return refuse(`${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`);
  }
  const figures = new Map(scheme.figures.map((figure) => [figure.id, figure]));
  const names = new Set<string>();
  if (parsed.data.units.length === 0) refuse(texts.noUnits);
  return parsed.data.units.map(({ name, figures: given, remarks }): UnitEntries => {
    if (names.has(name)) refuse(texts.unitTwice(name));
    names.add(name);
    const entries = Object.entries(given).map(([id, value]): [string, Entry] => {
      const figure = figures.get(id) ?? refuse(texts.unknownFigure(name, id));
      return [id, { value: entered(figure, value) }];
    });
    return {
      unit: name,
      entries: new Map(entries),
      remarks: remarks.map(({ vetoed, ...rest }) => ({ ...rest, ...(vetoed !== undefined && { vetoed }) })),
    };
  });
};

const jsonIn = (text: string, refuse: () => never): unknown => {
  try {
    return JSON.parse(text.replace(/^\ufeff/u, ''));
  } catch {
    return refuse();
  }
};

/** The words of a file of figures as they would stand in a cell. */
const words: ReadonlyMap<string, string> = new Map([
  ['full', degreeWords.full],
  ['part', degreeWords.part],
  ['none', degreeWords.none],
  ['yes', yesNoWords.yes],
  ['no', yesNoWords.no],
]);

const entered = ({ kind }: Figure, value: Entered & (number | string | boolean | null)): Entered => {
  if (typeof value !== 'string') return value;
  const text = value.trim();
  if (text.toLowerCase() === 'n/a') return notApplicableWord;
  if (kind !== 'count' && kind !== 'amount') return words.get(text) ?? text;
  return readDecimal(text) === undefined ? text : Number(text);
};
