import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codes, limit, width } from './limit';
import { agreement } from './peers/ours/comparing';
import { parseAndScore } from './peers/ours/ours';
import { cellsOf, entriesOf, workUnits } from './work/units';
import { baotou2012 } from '../../src/schemes';

const text = readFileSync(join(__dirname, 'limit.ts'), 'utf8');

/** What the straight loop gives, where `spoilt` says what another trace would hold. */
const agreed = (cleanOnly: boolean, spoilt: (points: number, code: string) => number = (points) => points) => {
  const units = workUnits(30, cleanOnly);
  const traces = limit(cellsOf(units));
  return agreement(parseAndScore(entriesOf(units)), (unit, code) => {
    const place = codes.indexOf(code);
    const points = traces[(unit * codes.length + place) * width + width - 1];
    return place < 0 || points === undefined ? undefined : spoilt(points, code);
  });
};

describe('limit.ts, the least that scoring can cost', () => {
  it('has at most 80 lines and imports nothing', () => {
    expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(80);
    expect(text).not.toMatch(/^import\b|\bimport\(|\brequire\(/mu);
  });

  it('has every indicator of the scheme once', () => {
    expect([...codes].sort()).toEqual(baotou2012.indicators.map(({ code }) => code).sort());
  });

  it('gives the points of the core on the clean figures', () => {
    expect(agreed(true)).toEqual({ compared: 30 * 99, rounding: { count: 0, first: [] }, wrong: { count: 0, first: [] }, unsaid: [] });
  });

  it('gives them where units fall short as well', () => {
    const { compared, wrong, unsaid } = agreed(false);
    expect({ compared, wrong: wrong.first, unsaid }).toEqual({ compared: 30 * 99, wrong: [], unsaid: [] });
  });

  it('would be told of if it gave others', () => {
    const { wrong, rounding } = agreed(true, (points, code) => (code === 'P1-01-1a' ? points - 0.5 : code === 'P1-01-1b' ? points - 0.01 : points));
    expect([wrong.count, rounding.count]).toEqual([30, 30]);
    expect(wrong.first[0]).toBe('第1单位 P1-01-1a: 1.5 ≠ 1');
  });
});
