import { buildStandardWorkbook } from '../../../src/workbook/build';
import { baotou2012, cleanFigures } from '../../../src/schemes';
import { assessmentOf, desks, goOn, writtenBy } from './desks';

const { open, close } = desks();
afterEach(close);

const unit = '昆都仑区';
const clean = (change: Readonly<Record<string, string | number>> = {}): Uint8Array =>
  buildStandardWorkbook({ scheme: baotou2012, ships: true, units: [{ name: unit, class: '', takesPart: true }], figures: { [unit]: { ...cleanFigures[unit], ...change } } });

describe('定稿 from the pane', () => {
  it('makes the record final: protected, not to be undone, and scored no more', async () => {
    const { desk, excel } = await open(clean());
    const { now, size } = writtenBy(await desk.finalize(false));
    expect(size.cells).toBeGreaterThan(100);
    expect(assessmentOf(now).facts).toMatchObject({ finalSince: '2013-01-01 08:00', undoable: false, standing: { kind: 'current' } });
    expect(excel.document.sheets.every((sheet) => sheet.protected)).toBe(true);
    expect(await desk.score(goOn)).toMatchObject({ kind: 'refused', issues: [{ code: 'S071' }] });
    expect(await desk.undo()).toBeUndefined();
  });

  it('is refused in sentences where something stands against it', async () => {
    const { desk, excel } = await open(clean({ 'births.male': '' }));
    expect(await desk.finalize(false)).toMatchObject({ kind: 'refused', issues: [{ code: 'S074' }] });
    expect(excel.document.sheets.some((sheet) => sheet.protected)).toBe(false);
    expect((await desk.finalize(true)).kind).toBe('written');
  });

  it('is taken back by re-opening, with a reason', async () => {
    const { desk, excel } = await open(clean());
    await desk.finalize(false);
    expect(await desk.reopen(' ')).toMatchObject({ kind: 'refused', issues: [{ code: 'S075' }] });
    const { now } = writtenBy(await desk.reopen('更正出生人数'));
    expect(assessmentOf(now).facts).not.toHaveProperty('finalSince');
    expect(excel.document.sheets.some((sheet) => sheet.protected)).toBe(false);
    expect((await desk.score(goOn)).kind).toBe('written');
  });
});
