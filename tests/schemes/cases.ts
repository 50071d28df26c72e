import {
  dayOf,
  decimal,
  equal,
  explain,
  scoreUnits,
  upTo,
  type FigureValue,
  type Fraction,
  type Scheme,
  type Scores,
  type UnitFigures,
  type UnitScore,
} from '../../src/core';
import type { WayCase } from '../../src/schemes/published';

/** A figure as cases write it, by the kind that the scheme gives it. */
const valueOf = (scheme: Scheme, id: string, written: string): FigureValue => {
  if (written === 'n/a') return { kind: 'notApplicable' };
  const figure = scheme.figures.find((each) => each.id === id);
  switch (figure?.kind) {
    case 'count':
    case 'amount':
      return { kind: 'number', value: decimal(written) };
    case 'date':
      return { kind: 'date', day: dayOf(written) };
    case 'yesNo':
      if (written === 'yes' || written === 'no') return { kind: 'yesNo', yes: written === 'yes' };
      break;
    case 'degree':
      if (written === 'full' || written === 'part' || written === 'none') return { kind: 'degree', degree: written };
      break;
    case undefined:
      throw new Error(`the scheme has no figure ${id}`);
  }
  throw new Error(`${written} is no answer to ${id}`);
};

const unitsOf = (scheme: Scheme, { figures, remarks = {} }: WayCase): readonly UnitFigures[] =>
  Object.entries(figures).map(([unit, given]) => ({
    unit,
    figures: new Map(Object.entries(given).map(([id, written]) => [id, valueOf(scheme, id, written)])),
    remarks: (remarks[unit] ?? []).map(({ code, vetoed, reason }) => ({ code, reason, evidence: '', ...(vetoed !== undefined && { vetoed }) })),
  }));

/** The scores of the units of a case. */
export const scoresOf = (scheme: Scheme, case_: WayCase): Scores => scoreUnits(scheme, unitsOf(scheme, case_));

const written = (value: Fraction | null): string | null => value && upTo(value, 30);

/** Every expectation of the case that does not hold: what, expected and found. */
export const differences = (scheme: Scheme, case_: WayCase): readonly string[] => {
  const scores = scoresOf(scheme, case_);
  const unitNamed = (name: string): UnitScore => {
    const found = scores.units.find(({ unit }) => unit === name);
    if (found === undefined) throw new Error(`there is no unit ${name}`);
    return found;
  };
  const compared = (what: string, expected: string | null, found: Fraction | null | undefined): readonly string[] => {
    if (found === undefined) return [`${what}: there is no such thing`];
    const same = expected === null || found === null ? expected === found : equal(decimal(expected), found);
    return same ? [] : [`${what}: ${String(expected)} expected, ${String(written(found))} found`];
  };
  const perUnit = (values: Readonly<Record<string, string>> | undefined, what: 'score' | 'rate'): readonly string[] =>
    Object.entries(values ?? {}).flatMap(([unit, expected]) => compared(`${what} of ${unit}`, expected, unitNamed(unit)[what]));
  return [
    ...Object.entries(case_.scores).flatMap(([unit, expected]) =>
      Object.entries(expected).flatMap(([code, points]) =>
        compared(`${code} of ${unit}`, points, unitNamed(unit).indicators.find(({ indicator }) => indicator.code === code)?.score),
      ),
    ),
    ...Object.entries(case_.items ?? {}).flatMap(([unit, expected]) =>
      Object.entries(expected).flatMap(([id, points]) => compared(`${id} of ${unit}`, points, unitNamed(unit).items.find(({ item }) => item.id === id)?.score)),
    ),
    ...perUnit(case_.totals, 'score'),
    ...perUnit(case_.rates, 'rate'),
    ...Object.entries(case_.grades ?? {}).flatMap(([unit, id]) => {
      const found = unitNamed(unit).grade?.id;
      return found === id ? [] : [`grade of ${unit}: ${id} expected, ${String(found)} found`];
    }),
    ...unsaid(scheme, scores, case_.explains ?? []),
  ];
};

const unsaid = (scheme: Scheme, scores: Scores, phrases: readonly string[]): readonly string[] => {
  const said = scores.units.flatMap(({ indicators }) => indicators.map((score) => explain(score, scheme, 'zh')));
  return phrases.filter((phrase) => !said.some((sentence) => sentence.includes(phrase))).map((phrase) => `nothing says ${phrase}`);
};

/** A scheme read from a file, or the reasons why not. */
export const sentences = (scheme: Scheme, case_: WayCase): readonly string[] =>
  scoresOf(scheme, case_).units.flatMap(({ indicators }) =>
    indicators.flatMap((score) => (['zh', 'en'] as const).map((language) => explain(score, scheme, language))),
  );
