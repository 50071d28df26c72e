import { checkUnits, type Issue } from '../../../src/checks';
import { flags, scoreUnits, type Remark, type Scores } from '../../../src/core';
import {
  baotou2012,
  cleanFigures,
  sampleFigures,
  sampleRemarks,
  sampleUnits,
  type SampleEntries,
} from '../../../src/schemes';

type Sample = Readonly<Record<string, SampleEntries>>;

const remarksOf = (unit: string): readonly Remark[] =>
  sampleRemarks
    .filter((remark) => remark.unit === unit)
    .map(({ code, decision, reason, evidence }) => ({ code, reason, evidence, ...(decision === '一票否决' && { vetoed: true }) }));

const assess = (sample: Sample, remarks: (unit: string) => readonly Remark[]): { issues: readonly Issue[]; scores: Scores } => {
  const { units, issues } = checkUnits(
    baotou2012,
    Object.entries(sample).map(([unit, entries]) => ({
      unit,
      entries: new Map(Object.entries(entries).map(([id, value]) => [id, { value }])),
    })),
  );
  return { issues, scores: scoreUnits(baotou2012, units.map((unit) => ({ ...unit, remarks: remarks(unit.unit) }))) };
};

describe('the clean figures', () => {
  const { issues, scores } = assess(cleanFigures, () => []);

  it('cover every unit and every figure', () => {
    const ids = baotou2012.figures.map(({ id }) => id);
    expect(Object.keys(cleanFigures)).toEqual(sampleUnits.map(({ name }) => name));
    for (const entries of Object.values(cleanFigures)) expect(Object.keys(entries)).toEqual(ids);
  });

  it('leave nothing to complain of and nothing pending', () => {
    expect(issues.filter(({ level }) => level !== 'note')).toEqual([]);
    expect(scores.units.map(({ pending }) => pending)).toEqual(sampleUnits.map(() => 0));
  });

  it('give rise to notes: few births in three units, and points that nobody knows', () => {
    // An ISO day as text has a note of its own, from the checks on single entries.
    const between = issues.filter(({ code }) => code.startsWith('I') || code.startsWith('V2'));
    expect(between.map(({ code, unit }) => [code, unit])).toEqual([
      ['I21', '石拐区'],
      ['I21', '白云鄂博矿区'],
      ['I21', '达尔罕茂明安联合旗'],
      ['V205', undefined],
    ]);
  });

  it('meet everything in the first district, on which the worked examples rest', () => {
    const first = scores.units.find(({ unit }) => unit === '昆都仑区');
    const other = first?.indicators.filter(({ flag }) => flag !== 'met').map(({ indicator, flag }) => `${indicator.code} ${flag}`);
    expect(other).toEqual(['P1-06-5 encouraged']);
  });
});

describe('the sample', () => {
  const { issues, scores } = assess(sampleFigures, remarksOf);

  it('names ten units that all take part', () => {
    expect(sampleUnits).toHaveLength(10);
    expect(sampleUnits.every(({ takesPart }) => takesPart)).toBe(true);
    expect(Object.keys(sampleFigures)).toEqual(sampleUnits.map(({ name }) => name));
  });

  it('shows every flag', () => {
    const shown = new Set(scores.units.flatMap((unit) => [...unit.flags, ...unit.indicators.map(({ flag }) => flag)]));
    expect([...shown].sort()).toEqual([...flags].sort());
  });

  it('shows every kind of rule both met and missed', () => {
    const seen = new Set(scores.units.flatMap(({ indicators }) => indicators.map(({ indicator, flag }) => `${indicator.rule.kind} ${flag}`)));
    const kinds = new Set(baotou2012.indicators.map(({ rule }) => rule.kind));
    expect([...kinds].sort()).toEqual([
      'baseline',
      'checklist',
      'count',
      'degree',
      'encouragement',
      'linear',
      'minimumCount',
      'proportional',
      'range',
      'threshold',
    ]);
    for (const kind of kinds) {
      expect(seen).toContain(`${kind} met`);
      if (kind !== 'encouragement' && kind !== 'baseline') expect(seen).toContain(`${kind} failing`);
    }
    expect(seen).toContain('baseline circular');
    expect(seen).toContain('baseline interview');
    expect(seen).toContain('encouragement encouraged');
  });

  it('has warnings and blanks, but no error', () => {
    expect(new Set(issues.map(({ level }) => level))).toEqual(new Set(['warning', 'note']));
    expect(new Set(issues.map(({ code }) => code)).size).toBeGreaterThan(2);
  });

  it('has a unit whose sex ratio lies far from those of the others', () => {
    const outlying = issues.filter(({ code }) => code === 'V201');
    expect(outlying.map(({ unit, figure }) => [unit, figure])).toEqual([['石拐区', 'births.male']]);
  });

  it('reaches every grade, and leaves one open', () => {
    const grades = new Set(scores.units.map(({ grade }) => grade?.id ?? 'open'));
    expect([...grades].sort()).toEqual(['excellent', 'fail', 'good', 'open', 'pass']);
  });

  it('has one veto decided with reason and evidence, marked as invented', () => {
    const vetoed = scores.units.filter(({ vetoes }) => vetoes.some(({ state }) => state === 'decided'));
    expect(vetoed.map(({ unit }) => unit)).toEqual(['固阳县']);
    for (const { reason, evidence } of sampleRemarks) expect([reason, evidence]).toEqual([expect.stringContaining('虚构'), expect.stringContaining('虚构')]);
  });

  it('differs from the clean figures only in figures of the scheme', () => {
    const ids = new Set(baotou2012.figures.map(({ id }) => id));
    for (const entries of Object.values(sampleFigures)) for (const id of Object.keys(entries)) expect(ids).toContain(id);
  });
});
