import type { Issue, Level } from '../../src/checks';
import { decimal, scoreUnits } from '../../src/core';
import type { FigureValue, UnitFigures } from '../../src/core';
import type { Receipt } from '../../src/host/port';
import { baotou2012 } from '../../src/schemes';
import { summarise } from '../../src/taskpane/summary';
import type { ScoreOutcome } from '../../src/workbook';

const unit = (name: string, figures: readonly (readonly [string, FigureValue])[] = []): UnitFigures => ({
  unit: name,
  figures: new Map(figures),
  remarks: [],
});

const image = (sheet: string) => ({ sheet, row: 0, column: 0, values: [], formulas: [], numberFormats: [] });
const receipt: Receipt = { before: [image('考核结果'), image('得分表'), image('得分表')], cells: 12, differences: [] };

const issue = (level: Level, code: string): Issue => ({
  level,
  code,
  found: '',
  expected: { zh: '', en: '' },
  message: { zh: `问题${code}`, en: `problem ${code}` },
  fix: { zh: '请改正', en: 'mend it' },
});

const scored = (units: readonly UnitFigures[], issues: readonly Issue[] = []): ScoreOutcome => ({
  kind: 'scored',
  scores: scoreUnits(baotou2012, units),
  issues,
  schemeFingerprint: '',
  figuresFingerprint: '',
  receipt,
});

const withYes = baotou2012.figures.filter(({ kind }) => kind === 'degree').map(({ id }) => id);
const allDone = withYes.map((id) => [id, { kind: 'degree', degree: 'full' }] as const);
const halfDone = withYes.map((id) => [id, { kind: 'degree', degree: 'none' }] as const);

describe('what the pane shows of a run', () => {
  it('puts the best unit first, whatever the order in the workbook', () => {
    const outcome = summarise(scored([unit('乙', halfDone), unit('甲', allDone)]), 'zh');
    if (outcome.kind !== 'scored') throw new Error('It was scored.');
    expect(outcome.summary.units.map(({ unit: name, rank }) => [name, rank])).toEqual([
      ['甲', 1],
      ['乙', 2],
    ]);
  });

  it('gives points with the places of the scheme, and a rate between 0 and 1', () => {
    const outcome = summarise(scored([unit('甲', allDone)]), 'zh');
    if (outcome.kind !== 'scored') throw new Error('It was scored.');
    const [line] = outcome.summary.units;
    expect(line?.score).toMatch(/^\d+\.\d{2}$/u);
    expect(line?.points).toMatch(/^\d+(?:\.\d*[1-9])?$/u);
    expect(line?.rate).toBeGreaterThan(0);
    expect(line?.rate).toBeLessThanOrEqual(1);
    expect(line?.pending).toBeGreaterThan(0);
  });

  it('names every sheet once that was written to', () => {
    const outcome = summarise(scored([unit('甲')]), 'zh');
    expect(outcome).toMatchObject({ summary: { written: { cells: 12, sheets: ['考核结果', '得分表'], differences: 0 } } });
  });

  it('puts errors before warnings before notes, and otherwise keeps their order', () => {
    const issues = [issue('note', 'V9'), issue('warning', 'V3'), issue('error', 'V2'), issue('error', 'V1')];
    const outcome = summarise({ kind: 'refused', issues }, 'zh');
    expect(outcome.kind === 'refused' && outcome.issues.map(({ code }) => code)).toEqual(['V2', 'V1', 'V3', 'V9']);
  });

  it.each([
    ['zh', '问题V1', '请改正'],
    ['en', 'problem V1', 'mend it'],
  ] as const)('speaks one language: %s', (language, message, fix) => {
    expect(summarise({ kind: 'refused', issues: [issue('error', 'V1')] }, language)).toEqual({
      kind: 'refused',
      issues: [{ level: 'error', code: 'V1', message, fix }],
    });
  });

  it('is not misled by figures that are there but too few', () => {
    const some = baotou2012.figures.filter(({ kind }) => kind === 'count').slice(0, 1);
    const figures = some.map(({ id }) => [id, { kind: 'number', value: decimal('5') }] as const);
    const outcome = summarise(scored([unit('甲', figures)]), 'zh');
    if (outcome.kind !== 'scored') throw new Error('It was scored.');
    expect(outcome.summary.units[0]?.grade).toBeUndefined();
  });
});
