import { fixed } from '../../src/core';
import { fileHost } from '../../src/host/file';
import { assess, request, type Step } from '../../src/workbook';
import { openXlsx } from '../../src/xlsx';
import { smallScheme } from '../support/smallScheme';
import { assessed, cellWhere, scored, twoUnits, withCell } from './assessing';

const workbook = twoUnits();
const reading = (bytes: Uint8Array) => fileHost(bytes, 'workbook.xlsx').read(request);

describe('what a workbook comes to', () => {
  it('is the scores of its figures', async () => {
    const { scores } = await assessed(workbook);
    expect(scores.units.map(({ unit, score, failing }) => [unit, score && fixed(score, 2), failing])).toEqual([
      ['青山区', '23.50', 0],
      ['固阳县', '19.20', 2],
    ]);
  });

  it('is told step by step, each before it begins', async () => {
    const steps: Step[] = [];
    await assess(await reading(workbook), smallScheme, async (step) => {
      await Promise.resolve();
      steps.push(step);
    });
    expect(steps).toEqual(['check', 'score']);
  });

  it('is nothing once a step is not to begin', async () => {
    const stop = new Error('stop');
    const work = assess(await reading(workbook), smallScheme, (step) => (step === 'score' ? Promise.reject(stop) : Promise.resolve()));
    await expect(work).rejects.toBe(stop);
  });

  it('is refused where the workbook is none of ours, before any step', async () => {
    const steps: Step[] = [];
    const found = await assess({ sheets: [], tableNames: [], tables: {}, names: {} }, smallScheme, async (step) => {
      await Promise.resolve();
      steps.push(step);
    });
    expect(found.kind).toBe('refused');
    expect(steps).toEqual([]);
  });

  it('is refused where a table is gone', async () => {
    const { tables, tableNames, ...rest } = await reading(workbook);
    const found = await assess({ ...rest, tableNames: tableNames.filter((name) => name !== 'KH_Runs'), tables: { ...tables, KH_Runs: undefined } }, smallScheme);
    expect(found).toMatchObject({ kind: 'refused', issues: [{ level: 'error' }] });
  });
});

describe('the standing of the results', () => {
  it('is unscored in a new workbook', async () => {
    expect((await assessed(workbook)).standing).toEqual({ kind: 'unscored' });
  });

  it('is current once they were written, with their time', async () => {
    const { bytes, outcome } = await scored(workbook);
    expect((await assessed(bytes)).standing).toEqual({ kind: 'current', time: '2012-12-31 17:05' });
    expect(outcome.assessed.standing).toEqual({ kind: 'current', time: '2012-12-31 17:05' });
  });

  it('is outdated when a figure changes, and current again when it changes back', async () => {
    const { bytes } = await scored(workbook);
    const births = cellWhere(bytes, '数据填报', 'A02', '固阳县');
    const changed = withCell(bytes, births, 90);
    expect((await assessed(changed)).standing).toEqual({ kind: 'outdated', time: '2012-12-31 17:05' });
    expect((await assessed(withCell(changed, births, 89))).standing.kind).toBe('current');
  });

  it('does not mind that a number was typed in another way', async () => {
    const { bytes } = await scored(workbook);
    const changed = withCell(bytes, cellWhere(bytes, '数据填报', 'A01', '固阳县'), 100.0);
    expect((await assessed(changed)).standing.kind).toBe('current');
  });

  it('is outdated under another scheme', async () => {
    const { bytes } = await scored(workbook);
    const { places } = smallScheme;
    const found = await assess(await reading(bytes), { ...smallScheme, places: { ...places, value: 1 } });
    expect(found).toMatchObject({ kind: 'assessed', standing: { kind: 'outdated' } });
  });

  it('is unscored when the stamp was emptied', async () => {
    const { bytes } = await scored(workbook);
    const document = openXlsx(bytes);
    const stamp = (await reading(bytes)).names['KH_Stamp'];
    if (stamp?.kind !== 'range') throw new Error('KH_Stamp is no range');
    document.write(stamp.sheet, stamp.row, stamp.column, [[{ value: null }]]);
    expect((await assessed(document.save())).standing).toEqual({ kind: 'unscored' });
  });
});
