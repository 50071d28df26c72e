import { checkUnits } from '../../../src/checks';
import { explainer, scoreUnits, type Scores } from '../../../src/core';
import { baotou2012 } from '../../../src/schemes';
import { numberAt, peakMegabytes, say } from '../measure/answer';
import { byTurns, collect } from '../measure/timed';
import { parse } from '../peers/ours/ours';
import { entriesOf, workUnits } from '../work/units';

const sentences = ({ scheme, units }: Scores): number => {
  const tell = explainer(scheme, 'zh');
  return units.reduce((length, { indicators }) => indicators.reduce((sum, score) => sum + tell(score).length, length), 0);
};

const megabytesHeld = (): number => {
  collect();
  return process.memoryUsage().heapUsed / 2 ** 20;
};

// core/program <units> <runs>: the core alone, from figures to scores with their traces, and with every sentence.
const [count, runs] = [numberAt(0), numberAt(1)];
const entries = entriesOf(workUnits(count));
const figures = parse(entries);
const before = megabytesHeld();
const scores = scoreUnits(baotou2012, figures);
const held = megabytesHeld() - before;
const took = byTurns(runs, {
  scored: () => scoreUnits(baotou2012, figures),
  told: () => sentences(scoreUnits(baotou2012, figures)),
  checked: () => checkUnits(baotou2012, entries),
});
say({
  units: count,
  indicatorScores: scores.units.reduce((sum, { indicators }) => sum + indicators.length, 0),
  characters: sentences(scores),
  scored: took('scored'),
  told: took('told'),
  checked: took('checked'),
  heldMegabytes: held,
  peakMegabytes: peakMegabytes(),
});
