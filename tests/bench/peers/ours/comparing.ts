import { doubleOf, type Scores } from '../../../../src/core';

/** The points that a peer gives an indicator of a unit; `undefined` where it cannot say. */
export type PointsOf = (unit: number, code: string) => number | undefined;

/** So many differences, and the first of them. */
export interface Listed {
  readonly count: number;
  readonly first: readonly string[];
}

/** How the points of a peer compare with ours. */
export interface Agreement {
  readonly compared: number;
  /** Off by a last digit: a half or a limit that binary fractions cannot hold. */
  readonly rounding: Listed;
  /** Off by more. */
  readonly wrong: Listed;
  /** Indicators that the peer cannot say. */
  readonly unsaid: readonly string[];
}

const lastDigit = 0.01;
const noise = 1e-9;
const listed = 10;

/** Compares every point of every unit; the first ten differences of a kind are listed. */
export const agreement = ({ units }: Scores, pointsOf: PointsOf): Agreement => {
  const [rounding, wrong] = [new Array<string>(), new Array<string>()];
  const unsaid = new Set<string>();
  let compared = 0;
  units.forEach(({ unit, indicators }, at) => {
    for (const { indicator, score } of indicators) {
      const theirs = pointsOf(at, indicator.code);
      if (theirs === undefined) {
        unsaid.add(indicator.code);
        continue;
      }
      const due = score === null ? Number.NaN : doubleOf(score);
      const off = Math.abs(theirs - due);
      compared += 1;
      if (off < noise) continue;
      const kind = off <= lastDigit + noise ? rounding : wrong;
      kind.push(`${unit} ${indicator.code}: ${String(due)} ≠ ${String(theirs)}`);
    }
  });
  return { compared, rounding: list(rounding), wrong: list(wrong), unsaid: [...unsaid] };
};

const list = (all: readonly string[]): Listed => ({ count: all.length, first: all.slice(0, listed) });
