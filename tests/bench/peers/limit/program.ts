import { scoreUnits } from '../../../../src/core';
import { baotou2012 } from '../../../../src/schemes';
import { codes, limit, width } from '../../limit';
import { numberAt, say } from '../../measure/answer';
import { byTurns } from '../../measure/timed';
import { cellsOf, entriesOf, workUnits } from '../../work/units';
import { agreement } from '../ours/comparing';
import { parse, parseAndScore } from '../ours/ours';

// limit/program <units> <runs>: the straight loop against parsing and scoring, and against scoring alone.
const [count, runs] = [numberAt(0), numberAt(1)];
const units = workUnits(count);
const cells = cellsOf(units);
const entries = entriesOf(units);
const figures = parse(entries);
const traces = limit(cells);
const places = new Map(codes.map((code, index) => [code, index]));
const agreed = agreement(parseAndScore(entries), (unit, code) => {
  const place = places.get(code);
  return place === undefined ? undefined : traces[(unit * codes.length + place) * width + width - 1];
});
const took = byTurns(runs, { ours: () => parseAndScore(entries), core: () => scoreUnits(baotou2012, figures), theirs: () => limit(cells) });
say({ units: count, ours: took('ours'), core: took('core'), theirs: took('theirs'), ...agreed });
