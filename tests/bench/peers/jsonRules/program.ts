import { baotou2012 } from '../../../../src/schemes';
import { numberAt, say } from '../../measure/answer';
import { spreadOf } from '../../measure/spread';
import { timed, timedAsync } from '../../measure/timed';
import { cellsOf, entriesOf, workUnits } from '../../work/units';
import { agreement } from '../ours/comparing';
import { parseAndScore } from '../ours/ours';
import { peers } from '../peer';
import { factsOf, pointsOf, rounded, type Facts } from './facts';
import { rulesOf, type EngineRule, type Won } from './rules';

/** What is used of json-rules-engine. */
interface Library {
  readonly Engine: new (rules: readonly EngineRule[]) => {
    run(facts: Facts): Promise<{ readonly events: readonly { readonly params: Won }[] }>;
  };
}

// jsonRules/program <units> <runs>: the rules of the scheme in json-rules-engine, built once.
const [count, runs] = [numberAt(0), numberAt(1)];
const units = workUnits(count);
const cells = cellsOf(units);
const entries = entriesOf(units);
const library: Library = peers()('json-rules-engine');
const rules = baotou2012.indicators.flatMap((indicator) => rulesOf(indicator) ?? []);
const engine = new library.Engine(rules);
const full = new Map(baotou2012.indicators.map(({ code, points }) => [code, Number(points.value)]));

const theirs = async (): Promise<readonly ReadonlyMap<string, number>[]> => {
  const scored: Map<string, number>[] = [];
  for (const each of cells) {
    const facts = factsOf(baotou2012, each);
    const { events } = await engine.run(facts);
    const points = new Map<string, number>();
    for (const { params } of events) points.set(params.code, (points.get(params.code) ?? 0) + pointsOf(params, full.get(params.code) ?? 0, facts));
    for (const [code, sum] of points) points.set(code, rounded(sum));
    scored.push(points);
  }
  return scored;
};

const points = await theirs();
const said = new Set(rules.map(({ event }) => event.params.code));
const agreed = agreement(parseAndScore(entries), (unit, code) => (said.has(code) ? (points[unit]?.get(code) ?? 0) : undefined));
const [mine, other] = [new Array<number>(), new Array<number>()];
for (let run = 0; run < runs; run += 1) {
  mine.push(timed(() => parseAndScore(entries)).took);
  other.push((await timedAsync(theirs)).took);
}
say({ units: count, rules: rules.length, ours: spreadOf(mine), theirs: spreadOf(other), ...agreed });
