import { checkUnits, type Entered } from '../../src/checks';
import { explain, fixed, scoreUnits, shownMeasure, type Flag, type Scheme } from '../../src/core';
import { baotou2012, cleanFigures } from '../../src/schemes';

/** One indicator's score as text. */
export interface ScoredIndicator {
  readonly score: string | null;
  readonly points: string;
  readonly flag: Flag;
  readonly measure: string | null;
  readonly target: string | null;
  readonly explanation: string;
}

/** Scores one unit with the given entries (figure id → what stands in the cell; '' is blank) and answers by indicator code. */
export const scoredWith =
  (scheme: Scheme, base: Readonly<Record<string, Exclude<Entered, null>>>) =>
  (overrides: Readonly<Record<string, Exclude<Entered, null>>> = {}): ((code: string) => ScoredIndicator) => {
    const entries = new Map(Object.entries({ ...base, ...overrides }).map(([id, value]) => [id, { value }]));
    const checked = checkUnits(scheme, [{ unit: '测试区', entries }]).units;
    const [unit] = scoreUnits(scheme, checked.map((each) => ({ ...each, remarks: [] }))).units;
    return (code) => {
      const score = unit?.indicators.find(({ indicator }) => indicator.code === code);
      if (score === undefined) throw new Error(`no indicator ${code}`);
      const places = scheme.places.value;
      return {
        score: score.score && fixed(score.score, places),
        points: score.points === null ? '' : fixed(score.points, places),
        flag: score.flag,
        ...shownMeasure(score, scheme),
        explanation: explain(score, scheme, 'zh'),
      };
    };
  };

/** The same with the scheme of Baotou and the clean sample figures of its first district. */
export const scored = scoredWith(baotou2012, cleanFigures['昆都仑区'] ?? {});
