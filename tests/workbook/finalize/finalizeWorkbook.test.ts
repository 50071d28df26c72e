import { HostError, type Host } from '../../../src/host/port';
import { assess, clearFlags, repairWorkbook, request, reviewWorkbook, isUntouched, scoreWorkbook, writeSafely } from '../../../src/workbook';
import { buildStandardWorkbook } from '../../../src/workbook/build';
import { openXlsx } from '../../../src/xlsx';
import { checkPackage } from '../../support/packageCheck';
import { smallScheme } from '../../support/smallScheme';
import { cellWhere, scored, twoUnits, valueAt, whole, withCell } from '../assessing';
import { adapters, codesOf, finalize, finalTime, runStatesIn, stampCell, type Opened } from './finalizing';

const journalNames = ['KH_Journal', 'KH_JournalImage'];
const namesIn = (bytes: Uint8Array): readonly string[] => openXlsx(bytes).names.map(({ name }) => name);
/** An entry of 青山区. */
const entry = (bytes: Uint8Array, code = 'A01') => cellWhere(bytes, '数据填报', code, '青山区');

describe.each(adapters)('定稿 through %s', (_, open) => {
  const opened: Opened[] = [];
  const start = (bytes: Uint8Array): Opened => {
    const one = open(bytes);
    opened.push(one);
    return one;
  };
  afterEach(() => {
    for (const one of opened.splice(0)) one.close();
  });

  it('scores, marks the run and the workbook, and protects every sheet without a password', async () => {
    const one = start(twoUnits());
    expect(await finalize(one)).toMatchObject({ kind: 'finalized', time: finalTime, issues: [], scores: { units: { length: 2 } }, protectedSheets: 10 });
    const document = openXlsx(one.save());
    expect(document.sheets.map((sheet) => [sheet.name, sheet.protected, sheet.passwordProtected])).toEqual(
      ['说明', '数据填报', '扣分与佐证', '指标体系', '考核结果', '得分表', '得分明细', '数据问题', '运行记录', '方案文件'].map((name) => [name, true, false]),
    );
    expect(runStatesIn(one.save())).toEqual(['定稿']);
    expect(stampCell(one.save(), 6)).toBe(`定稿 ${finalTime}`);
    expect(valueAt(one.save(), cellWhere(one.save(), '考核结果', '青山区', '名次'))).toBe(1);
    expect(checkPackage(one.save())).toEqual(checkPackage(twoUnits()));
  });

  it('takes the journal away, its sheet and its names, also one that an earlier run has left in the file', async () => {
    const { bytes } = await scored(twoUnits());
    expect(namesIn(bytes)).toEqual(expect.arrayContaining(journalNames));
    const one = start(bytes);
    expect(codesOf(await finalize(one, { now: '2013-01-08 09:30' }))).toEqual(['finalized']);
    expect(namesIn(one.save()).filter((name) => journalNames.includes(name))).toEqual([]);
    expect(openXlsx(one.save()).sheet('写入日志')).toBeUndefined();
    expect(runStatesIn(one.save())).toEqual(['已写入', '定稿']);
  });

  it('locks what staff and the add-in write otherwise: an entry can no longer be changed', async () => {
    expect(openXlsx(twoUnits()).sheet('数据填报')?.locked(entry(twoUnits()).row, entry(twoUnits()).column)).toBe(false);
    const one = start(twoUnits());
    await finalize(one);
    const { sheet, row, column } = entry(one.save());
    const patch = { tables: [], names: [], formats: [], blocks: [{ sheet, row, column, numberFormat: 'General', cells: [[101]] }] };
    await expect(one.host.apply(patch)).rejects.toMatchObject({ code: 'protected', subject: '数据填报' });
  });

  it('is found again when the file is opened: what it is of, that it is final and that nothing was edited', async () => {
    const one = start(twoUnits());
    await finalize(one);
    const again = start(one.save());
    expect(await assess(await again.host.read(request), smallScheme)).toMatchObject({ kind: 'assessed', standing: { kind: 'current', time: finalTime }, final: { time: finalTime } });
    const reviewed = await reviewWorkbook(again.host, { scheme: smallScheme });
    expect(reviewed.kind === 'reviewed' && isUntouched(reviewed)).toBe(true);
  });

  it('is not what a workbook is that was only scored', async () => {
    const found = await assess(await start((await scored(twoUnits())).bytes).host.read(request), smallScheme);
    expect(found.kind === 'assessed' && found.final).toBe(undefined);
  });

  it('refuses every later write and says what to do, leaving the file as it is', async () => {
    const first = start(twoUnits());
    await finalize(first);
    const bytes = first.save();
    const { host, save } = start(bytes);
    const reading = await host.read(request);
    const assessed = await assess(reading, smallScheme);
    if (assessed.kind === 'refused') throw new Error('not attached');
    const now = '2013-01-08 09:30';
    const refused = await scoreWorkbook(host, { scheme: smallScheme, now });
    expect(codesOf(refused)).toEqual(['S071']);
    expect(refused).toMatchObject({ issues: [{ message: { zh: `工作簿已于 ${finalTime} 定稿，不再写入` }, fix: { zh: expect.stringContaining('重新打开以更正') } }] });
    expect(codesOf(await writeSafely(host, clearFlags(assessed), { kind: 'clearFlags', now, reading, attached: assessed.attached }))).toEqual(['S071']);
    expect(codesOf(await repairWorkbook(host, { scheme: smallScheme, now }))).toEqual(['S071']);
    expect(codesOf(await finalize({ host }, { now }))).toEqual(['S071']);
    expect(Buffer.from(save()).equals(Buffer.from(bytes))).toBe(true);
  });

  it('is refused where figures are wrong: every error is told, and nothing is written', async () => {
    const bytes = withCell(twoUnits(), entry(twoUnits()), '一百');
    const one = start(bytes);
    const codes = codesOf(await finalize(one, { allowPending: true }));
    expect([codes[0], codes.length > 1]).toEqual(['S073', true]);
    expect([runStatesIn(one.save()), namesIn(one.save()).includes('KH_Final'), openXlsx(one.save()).sheets.some((sheet) => sheet.protected)]).toEqual([[], false, false]);
  });

  const pending = (): Uint8Array =>
    buildStandardWorkbook({
      scheme: smallScheme,
      units: ['青山区', '固阳县'].map((name) => ({ name, class: '', takesPart: true })),
      figures: { 青山区: { ...whole, 'work.case': '是' }, 固阳县: whole },
    });

  it('is refused where an indicator is pending, and names the units', async () => {
    const bytes = withCell(twoUnits(), entry(twoUnits(), 'C04'), null);
    const one = start(bytes);
    const outcome = await finalize(one);
    const words = outcome.kind === 'refused' ? outcome.issues.find(({ code }) => code === 'S074') : undefined;
    expect([words?.message.zh.includes('青山区'), words?.message.zh.includes('固阳县')]).toEqual([true, false]);
    expect(runStatesIn(one.save())).toEqual([]);
  });

  it('is made with what is pending where that is allowed', async () => {
    const one = start(pending());
    expect(await finalize(one, { allowPending: true })).toMatchObject({ kind: 'finalized' });
  });

  it('takes off a protection without a password first, and puts it on again', async () => {
    const protectedBefore = start(twoUnits());
    await protectedBefore.host.apply({ tables: [], names: [], formats: [], blocks: [], protection: [{ sheet: '考核结果', on: true }, { sheet: '数据填报', on: true }] });
    const one = start(protectedBefore.save());
    expect(codesOf(await finalize(one))).toEqual(['finalized']);
    expect(openXlsx(one.save()).sheets.every((sheet) => sheet.protected)).toBe(true);
  });

  it('completes, on the second try, what broke off before the sheets were protected, without another record', async () => {
    const one = start(twoUnits());
    const breaking: Host = { ...one.host, apply: (patch, journal) => (patch.locks ? Promise.reject(new HostError('noAnswer', '')) : one.host.apply(patch, journal)) };
    expect(codesOf(await finalize({ host: breaking }))).toEqual(['S046']);
    expect(openXlsx(one.save()).sheets.some((sheet) => sheet.protected)).toBe(false);
    expect(await finalize(one, { now: '2013-01-08 09:30' })).toMatchObject({ kind: 'finalized', time: finalTime, size: { cells: 0 } });
    expect(openXlsx(one.save()).sheets.every((sheet) => sheet.protected)).toBe(true);
    expect([runStatesIn(one.save()), namesIn(one.save()).includes('KH_Journal')]).toEqual([['定稿'], false]);
  });

  it('is not completed where a result was edited meanwhile', async () => {
    const one = start(twoUnits());
    const breaking: Host = { ...one.host, apply: (patch, journal) => (patch.locks ? Promise.reject(new HostError('noAnswer', '')) : one.host.apply(patch, journal)) };
    await finalize({ host: breaking });
    const edited = start(withCell(one.save(), cellWhere(one.save(), '考核结果', '青山区', '总分'), 99));
    expect(codesOf(await finalize(edited))).toEqual(['S076']);
    expect(openXlsx(edited.save()).sheets.some((sheet) => sheet.protected)).toBe(false);
  });

  it('completes, on the second try, what broke off once the sheets were protected', async () => {
    const one = start(twoUnits());
    const breaking: Host = { ...one.host, apply: (patch, journal) => (patch.removals ? Promise.reject(new HostError('noAnswer', '')) : one.host.apply(patch, journal)) };
    expect(codesOf(await finalize({ host: breaking }))).toEqual(['S046']);
    expect(await finalize(one, { now: '2013-01-08 09:30' })).toMatchObject({ kind: 'finalized', time: finalTime });
    expect([runStatesIn(one.save()), namesIn(one.save()).includes('KH_Journal')]).toEqual([['定稿'], false]);
  });

  it('keeps the scheme file, without which nobody could recompute the record', async () => {
    const own = twoUnits();
    expect(namesIn(own)).toContain('KH_SchemeFile');
    const one = start(own);
    expect(codesOf(await finalize(one))).toEqual(['finalized']);
    expect([namesIn(one.save()).includes('KH_SchemeFile'), openXlsx(one.save()).sheet('方案文件')?.visibility]).toEqual([true, 'veryHidden']);
  });
});
