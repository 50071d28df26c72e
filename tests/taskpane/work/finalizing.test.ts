import { fileHost } from '../../../src/host/file';
import { HostError, type Host } from '../../../src/host/port';
import { openDesk } from '../../../src/taskpane/work/openDesk';
import { journalSheet } from '../../../src/workbook/layout';
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
    expect(assessmentOf(now).facts).toMatchObject({ final: { since: '2013-01-01 08:00', sealed: true }, undoable: false, standing: { kind: 'current' } });
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

  it.each<[string, (patch: Parameters<Host['apply']>[0]) => boolean]>([
    ['the protection', (patch) => (patch.locks?.length ?? 0) > 0],
    ['the removal of the journal', (patch) => patch.removals?.sheets.includes(journalSheet) === true],
  ])('that breaks off before %s is known to be incomplete, and is completed by doing it again', async (_what, breaksOff) => {
    const host = fileHost(clean(), 'workbook.xlsx');
    const broken = { times: 0 };
    const apply: Host['apply'] = (patch, ...more) => {
      if (!breaksOff(patch) || broken.times > 0) return host.apply(patch, ...more);
      broken.times += 1;
      return Promise.reject(new HostError('noAnswer', ''));
    };
    const desk = await openDesk({ host: { ...host, apply }, scheme: baotou2012, language: 'zh', now: () => '2013-01-01 08:00' });
    expect(await desk.finalize(false)).toMatchObject({ kind: 'refused', issues: [{ code: 'S046' }] });
    expect(assessmentOf(await desk.look()).facts.final).toEqual({ since: '2013-01-01 08:00', sealed: false });
    expect(assessmentOf(writtenBy(await desk.finalize(false)).now).facts.final).toEqual({ since: '2013-01-01 08:00', sealed: true });
  });

  it('is taken back by re-opening, with a reason', async () => {
    const { desk, excel } = await open(clean());
    await desk.finalize(false);
    expect(await desk.reopen(' ')).toMatchObject({ kind: 'refused', issues: [{ code: 'S075' }] });
    const { now } = writtenBy(await desk.reopen('更正出生人数'));
    expect(assessmentOf(now).facts).not.toHaveProperty('final');
    expect(excel.document.sheets.some((sheet) => sheet.protected)).toBe(false);
    expect((await desk.score(goOn)).kind).toBe('written');
  });
});
