import { buildStandardWorkbook } from '../../../src/workbook/build';
import { openXlsx } from '../../../src/xlsx';
import { smallScheme } from '../../support/smallScheme';
import { cellWhere, twoUnits, withCell, whole } from '../../workbook/assessing';
import { assessmentOf, desks, goOn, sample, writtenBy } from './desks';

const { open, close } = desks();
afterEach(close);

const target = (bytes: Uint8Array, code: string, value: number): Uint8Array => withCell(bytes, cellWhere(bytes, '指标体系', code, '目标'), value);

describe('a workbook that carries its scheme', () => {
  it('is scored by it, and the pane says whose it is', async () => {
    const { desk } = await open(twoUnits());
    const { facts, units } = assessmentOf(await desk.look());
    expect([facts.scheme, units.map(({ unit, score }) => `${unit} ${score ?? ''}`)]).toEqual(['测试考核', ['青山区 23.50', '固阳县 19.20']]);
    const { now } = writtenBy(await desk.score(goOn));
    expect(assessmentOf(now).facts.standing).toEqual({ kind: 'current', time: '2013-01-01 08:00' });
  });

  it('offers its scheme first for a new workbook, which carries it as well', async () => {
    const { desk } = await open(twoUnits());
    await desk.look();
    expect((await desk.schemes()).map(({ id }) => id).slice(0, 2)).toEqual(['small', 'baotou-2012']);
    const built = openXlsx(await desk.build({ units: ['甲区'], formulas: false }));
    expect(built.names.map(({ name }) => name)).toContain('KH_SchemeFile');
  });

  it('lists every scheme once, and a workbook for one that ships carries none', async () => {
    const { desk } = await open(sample);
    await desk.look();
    const ids = (await desk.schemes()).map(({ id }) => id);
    expect([ids[0], new Set(ids).size]).toEqual(['baotou-2012', ids.length]);
    for (const scheme of ids) {
      const built = openXlsx(await desk.build({ units: ['甲区'], scheme, formulas: false }));
      expect([scheme, built.names.map(({ name }) => name).includes('KH_SchemeFile')]).toEqual([scheme, false]);
    }
  });

  it('that is unusable is refused in words', async () => {
    const { desk } = await open(buildStandardWorkbook({ scheme: smallScheme, units: [{ name: '青山区', class: '', takesPart: true }], ships: true }));
    const look = await desk.look();
    expect(look.kind === 'refused' && look.issues.map(({ code }) => code)).toEqual(['S003']);
  });
});

describe('a parameter that the workbook has changed', () => {
  const bytes = target(twoUnits(), 'P1-01-2', 80);

  it('is told in one sentence, and nothing is told where none was changed', async () => {
    const { desk } = await open(bytes);
    expect(assessmentOf(await desk.look()).facts.changedParameters).toBe('与方案不同的参数：1 处（P1-01-2 目标 90→80）');
    const { desk: plain } = await open(twoUnits());
    expect(assessmentOf(await plain.look()).facts).not.toHaveProperty('changedParameters');
  });

  it('is told where the score comes from that it bears on, and nowhere else', async () => {
    const { desk } = await open(bytes);
    await desk.look();
    const trace = (code: string): readonly string[] | undefined => {
      const why = desk.whyScore('固阳县', code);
      return why?.kind === 'score' ? why.trace : undefined;
    };
    expect(trace('P1-01-2')?.at(-1)).toBe('参数由本工作簿修改：目标 90 → 80');
    expect(trace('P1-01-1')?.some((phrase) => phrase.includes('本工作簿'))).toBe(false);
    expect(whole['births.compliant']).toBeGreaterThan(80);
  });

  it('does not go into a new workbook of the same scheme', async () => {
    const { desk } = await open(bytes);
    await desk.look();
    const built = await desk.build({ units: ['甲区'], formulas: false });
    const place = cellWhere(built, '指标体系', 'P1-01-2', '目标');
    expect(openXlsx(built).sheet(place.sheet)?.value(place.row, place.column)).toBe(90);
  });
});
