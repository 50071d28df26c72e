import type { Indicator, Scheme } from '../../../../src/core';
import { floating, type Numbers } from './floating';
import { measureFact, targetFact, type Left, type Won } from './rules';

type Cells = ReadonlyMap<string, string | number | boolean>;
export type Facts = Readonly<Record<string, string | number | boolean>>;

/** What the rules of a scheme look at: the cells, and the measures and targets worked out beforehand. */
export const factsOf = ({ indicators }: Scheme, cells: Cells): Facts => {
  const of: Numbers = (figure) => Number(cells.get(figure));
  const facts: Record<string, string | number | boolean> = Object.fromEntries(cells);
  for (const indicator of indicators) {
    if (indicator.measure === undefined) continue;
    facts[measureFact(indicator.code)] = floating(indicator.measure.value, of);
    for (const [name, value] of targetsOf(indicator, of)) facts[name] = value;
  }
  return facts;
};

const targetsOf = ({ code, rule }: Indicator, of: Numbers): readonly (readonly [string, number])[] => {
  switch (rule.kind) {
    case 'threshold':
    case 'linear':
    case 'proportional':
      return [[targetFact(code), floating(rule.target.value, of)]];
    case 'minimumCount':
      return [[targetFact(code), floating(rule.need.value, of)]];
    case 'count':
      return [[targetFact(code), 0]];
    case 'range':
      return [[`low ${code}`, Number(rule.low.value.value)], [`high ${code}`, Number(rule.high.value.value)]];
    case 'baseline': {
      const [norm, last] = [Number(rule.norm.value), floating(rule.lastYear, of)];
      const band = rule.bands.find(({ upTo }) => upTo === undefined || last <= Number(upTo.value.value));
      return [[targetFact(code), last <= norm ? norm : norm + (last - norm) * (1 - Number(band?.reduction.value))]];
    }
    default:
      return [];
  }
};

/** The points that an event comes to. */
export const pointsOf = ({ code, points, left }: Won, full: number, facts: Facts): number =>
  left === undefined ? points : Math.max(0, full - lostBy(left, code, full, facts));

/** To two places, which the engine cannot do either. */
export const rounded = (points: number): number => Math.round(points * 100) / 100;

const lostBy = (left: Left, code: string, full: number, facts: Facts): number => {
  const measure = Number(facts[measureFact(code)]);
  switch (left.kind) {
    case 'each':
      return measure * left.points;
    case 'share':
      return full * (1 - measure / Number(facts[left.target]));
    case 'slope': {
      const { step, pointsPerStep, steps } = left.slope;
      const distance = Math.abs(measure - Number(facts[left.target])) / Number(step.value);
      return (steps.value === 'continuous' ? distance : Math.max(1, Math.ceil(distance))) * Number(pointsPerStep.value);
    }
  }
};
